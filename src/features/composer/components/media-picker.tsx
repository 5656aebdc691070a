import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPhotoOff, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayBytes } from '#core/media/media-limits.ts'
import { mediaFamilyOf } from '#core/media/media.ts'
import { type Media, thumbAddress } from '#client/media/addresses.ts'
import { apiQuery } from '#client/query.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { MediaTile, TileGrid, TilesSkeleton } from '#ui/media/media-tile.tsx'
import { QueryView } from '#ui/query-view.tsx'
import classes from '../media.module.css'

interface MediaPickerProps {
  readonly onPick: (media: Media) => void
  readonly onClose: () => void
}

/** The newest of the library, and what the words find. A file that is picked is added at once. */
export function MediaPicker({ onPick, onClose }: MediaPickerProps) {
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 200)
  const query = useQuery({
    ...apiQuery('listMedia', { query: q ? { q } : {} }),
    placeholderData: keepPreviousData,
  })
  const pick = (media: Media) => {
    onPick(media)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Pick from the library" size="large">
      <TextInput
        aria-label="Search the library"
        placeholder="Search by name or alt text"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.picker}>
        <QueryView
          query={query}
          skeleton={<TilesSkeleton tiles={6} />}
          isEmpty={(data) => data.items.length === 0}
          empty={
            <EmptyState icon={IconPhotoOff} title={q ? 'Nothing of that name' : 'The library is empty'}>
              {q ? 'Try fewer words, or upload the file.' : 'Upload an image or a video from the composer.'}
            </EmptyState>
          }
        >
          {(data) => (
            <>
              <p className={classes.note}>
                {data.items.length < data.total
                  ? `The newest ${data.items.length} of ${data.total}`
                  : `${data.total} in the library`}
              </p>
              <TileGrid label="Media">
                {data.items.map((media) => (
                  <li key={media.id}>
                    <MediaTile
                      kind={media.type === 'image/gif' ? 'gif' : mediaFamilyOf(media)}
                      thumb={thumbAddress(media)}
                      name={media.name}
                      detail={media.width ? `${media.width} × ${media.height}` : sayBytes(media.bytes)}
                      fault={media.altText.trim() === '' ? 'No alt text' : undefined}
                      pressed={false}
                      onPress={() => pick(media)}
                    />
                  </li>
                ))}
              </TileGrid>
            </>
          )}
        </QueryView>
      </div>
    </Dialog>
  )
}
