import { IconMovie, IconPhoto } from '@tabler/icons-react'
import type { MediaUse } from '#core/post/content.ts'
import { thumbAddress } from '#client/media/addresses.ts'
import { WordDiff } from '#ui/word-diff.tsx'
import type { FileFacts } from '../queries.ts'
import classes from '../media.module.css'
import type { ChannelReview } from '../review-model.ts'

interface ChannelMediaProps {
  readonly review: ChannelReview
  readonly files: FileFacts
  readonly showsChanges: boolean
}

/** The files of a publication with their alt text, which is part of what is approved. */
export function ChannelMedia({ review, files, showsChanges }: ChannelMediaProps) {
  const { against, rendered } = review
  const had = showsChanges && against ? against.rendered.media : null
  const gone = had?.filter((use) => !rendered.media.some((each) => each.mediaId === use.mediaId)) ?? []
  if (rendered.media.length + gone.length === 0) return null
  return (
    <ul className={classes.files} aria-label="Media">
      {rendered.media.map((use, index) => (
        <FileRow
          key={`${use.mediaId} ${index}`}
          use={use}
          was={had?.find((each) => each.mediaId === use.mediaId)}
          mark={had && !had.some((each) => each.mediaId === use.mediaId) ? 'New' : null}
          files={files}
        />
      ))}
      {gone.map((use) => (
        <FileRow key={`gone ${use.mediaId}`} use={use} was={use} mark="Taken out" files={files} />
      ))}
    </ul>
  )
}

interface FileRowProps {
  readonly use: MediaUse
  readonly was: MediaUse | undefined
  readonly mark: string | null
  readonly files: FileFacts
}

function FileRow({ use, was, mark, files }: FileRowProps) {
  const file = files.get(use.mediaId)
  const thumb = file && thumbAddress(file)
  const Icon = file?.type.startsWith('video/') ? IconMovie : IconPhoto
  return (
    <li className={classes.file} data-gone={mark === 'Taken out' || undefined}>
      <span className={classes.thumb}>
        {thumb ? <img src={thumb} alt="" loading="lazy" /> : <Icon size={20} stroke={1.5} aria-hidden />}
      </span>
      <div className={classes.fileWords}>
        <p className={classes.fileName}>
          {file?.name ?? (file === null ? 'No longer in the library' : 'Loading…')}
          {mark && <span className={classes.fate}> {mark}</span>}
        </p>
        <p className={classes.alt}>
          <span className={classes.altLabel}>Alt text:</span>{' '}
          {use.altText.trim() === '' && !was?.altText ? 'none' : null}
          {was ? <WordDiff before={was.altText} after={use.altText} /> : use.altText}
        </p>
      </div>
    </li>
  )
}
