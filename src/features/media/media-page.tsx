import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useMay } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DropArea } from '#ui/media/drop-area.tsx'
import { TilesSkeleton } from '#ui/media/media-tile.tsx'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Split } from '#ui/split.tsx'
import { MediaFilters } from './components/media-filters.tsx'
import { MediaGrid } from './components/media-grid.tsx'
import { MediaPanel } from './components/media-panel.tsx'
import { UploadButton } from './components/upload-button.tsx'
import { UploadList } from './components/upload-list.tsx'
import { useLibrary } from './queries.ts'
import { useMediaSearch } from './use-media-search.ts'
import { useUploads } from './use-uploads.ts'

/** The images and videos that posts can use. */
export function MediaPage() {
  const { search, change, open } = useMediaSearch()
  const library = useLibrary(search)
  const may = useMay('media.edit')
  const { uploads, list } = useUploads()
  const close = useCallback(() => open(undefined), [open])
  // Where the panel takes the list's place, it takes that of the list's filters too.
  const narrow = useMediaQuery('(max-width: 1099px)', undefined, { getInitialValueInEffect: false })
  const listed = !(narrow && search.file)
  const latest = library.data?.pages.at(-1)
  const items = useMemo(() => library.data?.pages.flatMap((page) => page.items) ?? [], [library.data])
  const narrowed = Boolean(search.q || search.kind || search.show)
  const more = library.hasNextPage && !library.isFetching ? () => void library.fetchNextPage() : undefined
  const add = (files: File[]) => uploads.add(files, latest?.limits)
  return (
    <Page
      title="Media"
      meta={latest && countFiles(latest.total, narrowed)}
      actions={listed && may && <UploadButton onFiles={add} />}
      filters={listed && <MediaFilters />}
      layout="fill"
    >
      <Split
        side={search.file && <MediaPanel key={search.file} id={search.file} onOpen={open} onClose={close} />}
        onClose={close}
      >
        <DropArea label="Drop to upload" disabled={!may} onFiles={add}>
          <UploadList uploads={uploads} list={list} onOpen={open} />
          <QueryView
            query={library}
            skeleton={<TilesSkeleton />}
            isEmpty={() => items.length === 0}
            empty={
              narrowed ? (
                <NothingFits onClear={() => change({ q: undefined, kind: undefined, show: undefined })} />
              ) : (
                <NothingYet may={may} />
              )
            }
          >
            {() => <MediaGrid items={items} picked={search.file} onPick={open} onReachEnd={more} />}
          </QueryView>
        </DropArea>
      </Split>
    </Page>
  )
}

function countFiles(total: number, narrowed: boolean): string {
  const files = total === 1 ? '1 file' : `${total.toLocaleString('en-US')} files`
  return narrowed ? `${files} found` : files
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconPhotoOff}
      title="No file fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in names, alt texts and captions.
    </EmptyState>
  )
}

function NothingYet({ may }: { may: boolean }) {
  return (
    <EmptyState icon={IconPhoto} title="The library is empty" size="page">
      {may
        ? 'Drop images and videos here, or press Upload. Each gets a description once, and posts begin from it.'
        : 'Images and videos that the team uploads appear here.'}
    </EmptyState>
  )
}
