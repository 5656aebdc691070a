import { Button } from '@mantine/core'
import { Notice } from '#ui/notice.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { useNameOf } from '../queries.ts'
import { sayPaths } from '../say.ts'
import { isUnsaved } from '../draft.ts'
import { changeDraft } from '../state.ts'
import { discardLocal } from '../use-autosave.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { OutrunNotice } from './outrun-notice.tsx'
import { VoidedNotice } from './voided.tsx'

/** What the person should know before they write on. */
export function Notices() {
  return (
    <div className={classes.notices}>
      <Restored />
      <News />
      <OutrunNotice />
      <ConflictPanel />
      <VoidedNotice />
    </div>
  )
}

function Restored() {
  const { id, draft, voided, close } = useComposer()
  // What waits to be saved says so itself, and is decided there.
  if (!draft.restored || voided.length > 0 || !isUnsaved(draft)) return null
  const discard = () => {
    discardLocal(id)
    // Of a post that the desk does not know nothing is left.
    if (draft.postId === null) close()
  }
  const dismiss = () => changeDraft(id, (now) => ({ ...now, restored: false }))
  return (
    <Notice
      tone="info"
      announce="status"
      action={
        <span className={classes.buttons}>
          <Button size="compact-sm" onClick={discard}>
            Discard
          </Button>
          <Button size="compact-sm" onClick={dismiss}>
            Keep
          </Button>
        </span>
      }
    >
      Restored what this browser had not saved yet.
    </Notice>
  )
}

function News() {
  const { id, draft, channels } = useComposer()
  const nameOf = useNameOf()
  const { news } = draft
  if (!news || news.paths.length === 0) return null
  return (
    <Notice
      tone="info"
      announce="status"
      action={
        <Button size="compact-sm" onClick={() => changeDraft(id, (now) => ({ ...now, news: null }))}>
          OK
        </Button>
      }
    >
      {nameOf(news.personId)} changed {sayPaths(news.paths, channels)} meanwhile. You see it here.
    </Notice>
  )
}
