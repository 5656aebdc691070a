import { Button } from '@mantine/core'
import { toInstant } from '#core/time/instant.ts'
import { useSession } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { useNameOf } from '../queries.ts'
import { sayChannels, sayPaths } from '../say.ts'
import { changeDraft } from '../state.ts'
import { discardLocal } from '../use-autosave.ts'
import { findVoided } from '../find-voided.ts'
import { ConflictPanel } from './conflict-panel.tsx'

/** What the person should know before they write on. */
export function Notices() {
  return (
    <div className={classes.notices}>
      <Restored />
      <News />
      <ConflictPanel />
      <Voided />
    </div>
  )
}

function Restored() {
  const { id, draft, close } = useComposer()
  if (!draft.restored) return null
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

const CAUSES = {
  content: 'Editing',
  move: 'The new time on',
  past: 'A time that is over on',
  embargo: 'A time before the embargo ends on',
}

/** Before it is too late: what an edit does to a yes that somebody gave. */
function Voided() {
  const { draft, post, views } = useComposer()
  const nameOf = useNameOf()
  const { desk } = useSession()
  const now = toInstant(useNow())
  const voided = findVoided({ draft, post, views, rules: desk.approval, now })
  if (voided.length === 0) return null
  return (
    <Notice tone="caution" announce="status">
      {voided.map(({ view, by, byIds }) => (
        <p key={view.channel.id}>
          {CAUSES[by]} {sayChannels([view])} voids {byIds.map((id) => `${nameOf(id)}’s`).join(' and ')} approval of it.
        </p>
      ))}
    </Notice>
  )
}
