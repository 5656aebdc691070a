import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Upload, Uploads } from '#client/media/uploads.ts'
import { Panel } from '#ui/panel.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import classes from '../media.module.css'

interface UploadListProps {
  readonly uploads: Uploads
  readonly list: readonly Upload[]
  readonly onOpen: (id: string) => void
}

/** Files on their way, and what became of them, until they are taken off the list. */
export function UploadList({ uploads, list, onOpen }: UploadListProps) {
  if (list.length === 0) return null
  const done = list.filter(({ state }) => state === 'done')
  const going = list.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const clear = () => {
    for (const { key } of done) uploads.dismiss(key)
  }
  return (
    <div className={classes.uploads}>
      <Panel
        title="Uploads"
        meta={going > 0 ? `${going} of ${list.length} on their way` : `${done.length} of ${list.length} done`}
        inset="flush"
        action={
          done.length > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={clear}>
              Clear done
            </Button>
          )
        }
      >
        <ul className={classes.uploadRows} aria-live="polite">
          {list.map((each) => (
            <UploadRow key={each.key} upload={each} uploads={uploads} onOpen={onOpen} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

interface UploadRowProps {
  readonly upload: Upload
  readonly uploads: Uploads
  readonly onOpen: (id: string) => void
}

function UploadRow({ upload, uploads, onOpen }: UploadRowProps) {
  const { key, file, state, part, error, canRetry, media } = upload
  return (
    <li className={classes.uploadRow}>
      <div className={classes.uploadWords}>
        <span className={classes.uploadName}>{file.name}</span>
        {error && <p className={classes.uploadError}>{error}</p>}
        {state === 'sending' && (
          <progress
            className={classes.progress}
            aria-label={`Uploading ${file.name}`}
            max={1}
            {...(part < 1 && { value: part })}
          />
        )}
      </div>
      <UploadState upload={upload} />
      {media && (
        <Button size="compact-sm" onClick={() => onOpen(media.id)}>
          {media.altText ? 'Open' : 'Describe it'}
        </Button>
      )}
      {state === 'failed' && canRetry && (
        <Button size="compact-sm" onClick={() => uploads.retry(key)}>
          Try again
        </Button>
      )}
      <ActionIcon
        aria-label={state === 'sending' ? `Stop uploading ${file.name}` : `Take ${file.name} off the list`}
        onClick={() => uploads.dismiss(key)}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  )
}

function UploadState({ upload: { state, part, already } }: { upload: Upload }) {
  if (state === 'waiting') return <span className={classes.quiet}>Waiting</span>
  if (state === 'sending')
    return <span className={classes.quiet}>{part < 1 ? `${Math.floor(part * 100)}%` : 'Preparing'}</span>
  if (state === 'failed') return <StateMark tone="danger">Not uploaded</StateMark>
  return already ? (
    <StateMark tone="info">In the library already</StateMark>
  ) : (
    <StateMark tone="clear">Uploaded</StateMark>
  )
}
