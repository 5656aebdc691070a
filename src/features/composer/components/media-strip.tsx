import { Button } from '@mantine/core'
import { IconPhotoPlus, IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MediaUse } from '#core/post/content.ts'
import type { Media } from '#client/media/addresses.ts'
import { ACCEPT, createUploads, type Uploads } from '#client/media/uploads.ts'
import { apiQuery } from '#client/query.ts'
import { DropArea } from '#ui/media/drop-area.tsx'
import type { ChannelView } from '../channel-view.ts'
import { fieldId, type Tab } from '../composer-context.ts'
import classes from '../media.module.css'
import { BackToMaster } from './back-to-master.tsx'
import { MediaItem } from './media-item.tsx'
import { MediaPicker } from './media-picker.tsx'

type Uses = readonly MediaUse[]

interface MediaStripProps {
  readonly tab: Tab
  readonly view?: ChannelView
  readonly uses: Uses
  readonly readOnly?: boolean
  readonly onChange: (next: Uses | ((now: Uses) => Uses)) => void
}

/** The files of the post, in order, each with its alt text. */
export function MediaStrip({ tab, view, uses, readOnly = false, onChange }: MediaStripProps) {
  const client = useQueryClient()
  const uploads = useMemo(() => createUploads(client), [client])
  const [picking, setPicking] = useState(false)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = (media: Media) => {
    client.setQueryData(apiQuery('getMedia', { params: { id: media.id } }).queryKey, {
      ...media,
      usedIn: [],
      crops: [],
    })
    onChange((now) => [...now, { mediaId: media.id, altText: media.altText }])
  }
  const send = (files: readonly File[]) => uploads.add(files, undefined, add)
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0 || readOnly) return
    event.preventDefault()
    send(files)
  }
  const move = (from: number, to: number) => {
    const next = [...uses]
    const [moved] = next.splice(from, 1)
    if (!moved) return
    next.splice(to, 0, moved)
    onChange(next)
    setSaid(`Moved to place ${to + 1} of ${uses.length}.`)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a second way; the button is the first
    <section className={classes.strip} aria-label="Media" onPaste={paste}>
      <DropArea label="Drop to upload" onFiles={send} disabled={readOnly}>
        <div className={classes.head}>
          <h3 className={classes.title}>Media</h3>
          {view && <span className={classes.note}>{sayFrom(view, uses.length)}</span>}
          {view && <BackToMaster channelId={view.plan.channelId} field="media" what="media" own={view.plan.own} />}
          {!readOnly && (
            <span className={classes.acts}>
              <Button size="compact-sm" leftSection={<IconPhotoPlus size={15} />} onClick={() => setPicking(true)}>
                From the library
              </Button>
              <Button
                id={fieldId(tab, 'media')}
                size="compact-sm"
                leftSection={<IconUpload size={15} />}
                onClick={() => input.current?.click()}
              >
                Upload
              </Button>
            </span>
          )}
        </div>
        {uses.length > 0 && (
          <ol className={classes.items}>
            {uses.map((use, index) => (
              <MediaItem
                key={`${use.mediaId} ${index}`}
                {...{ tab, view, use, index, readOnly, uses, onChange }}
                onMove={move}
              />
            ))}
          </ol>
        )}
        {uses.length === 0 && !readOnly && (
          <p className={classes.empty}>Drop or paste an image or a video, or pick one.</p>
        )}
        <UploadList uploads={uploads} />
      </DropArea>
      <output className={classes.hidden}>{said}</output>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label="Upload files"
        onChange={(event) => {
          send([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {picking && <MediaPicker onPick={add} onClose={() => setPicking(false)} />}
    </section>
  )
}

function sayFrom({ plan }: ChannelView, count: number): string {
  if (plan.own.media !== undefined) return 'Only on this channel'
  return count > 0 ? 'Follows the master until you change it here' : ''
}

/** What is on its way, and what did not arrive. */
function UploadList({ uploads }: { uploads: Uploads }) {
  const list = useSyncExternalStore(uploads.subscribe, uploads.get)
  const open = list.filter((each) => each.state !== 'done')
  if (open.length === 0) return null
  return (
    <ul className={classes.uploads} aria-label="Uploads">
      {open.map((each) => (
        <li key={each.key} className={classes.upload}>
          <span className={classes.uploadName}>{each.file.name}</span>
          {each.error ? (
            <>
              <span className={classes.fault}>{each.error}</span>
              <Button size="compact-xs" onClick={() => uploads.retry(each.key)}>
                Try again
              </Button>
              <Button size="compact-xs" onClick={() => uploads.dismiss(each.key)}>
                Dismiss
              </Button>
            </>
          ) : (
            <progress value={each.part} max={1} aria-label={`Uploading ${each.file.name}`} />
          )}
        </li>
      ))}
    </ul>
  )
}
