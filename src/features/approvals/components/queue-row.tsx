import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { BrandRow } from '#ui/brand-row.tsx'
import { classNames } from '#ui/class-names.ts'
import { RowLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { TimeLeft } from '#ui/time/time-left.tsx'
import { usePeople, type Waiting } from '../queries.ts'
import classes from '../queue.module.css'
import { countYes, listOpen, type Reader } from '../queue.ts'

interface QueueRowProps {
  readonly row: Waiting
  readonly reader: Reader
  readonly current: boolean
}

/** The id of the element of a row, for the keys that move. */
export const rowId = (postId: string): string => `queue-${postId}`

/** A post that waits: its first line, whose it is, where it goes, how long there is, and who was asked. */
export function QueueRow({ row, reader, current }: QueueRowProps) {
  const { nameOf } = usePeople()
  const { post, dueAt } = row
  const open = listOpen(post)
  const asked = [...new Set(open.map((each) => each.approverId))]
  const stages = open.map((each) => countYes(each, post, reader)).find((each) => each.needed > 1)
  return (
    <li>
      <RowLink
        id={rowId(post.id)}
        to="/approvals"
        search={(old) => ({ ...old, post: post.id })}
        className={classNames(classes.row, current && classes.current)}
        aria-current={current ? 'true' : undefined}
      >
        <span className={classes.line}>
          <span className={classes.title}>{post.title}</span>
        </span>
        <span className={classes.line}>
          <BrandRow brands={open.map(({ platform }) => ({ brand: platform, name: PLATFORM_NAMES[platform] }))} />
          <span className={classes.who}>{nameOf(open[0]?.submittedBy ?? post.content.ownerId)}</span>
          <span className={classes.due}>
            <TimeLeft until={dueAt} what="Out" passed="Its time has passed" />
          </span>
        </span>
        <span className={classes.line}>
          <span className={classes.asked}>{sayAsked(asked, reader.id, nameOf)}</span>
          {post.content.sensitivity.kind !== 'normal' && (
            <StateMark tone="caution" variant="chip">
              {post.content.sensitivity.kind === 'embargoed' ? 'Embargoed' : 'Sensitive'}
            </StateMark>
          )}
          {stages && (
            <span className={classes.stages}>
              {stages.done} of {stages.needed} approvals
            </span>
          )}
        </span>
      </RowLink>
    </li>
  )
}

/** @param asked who was asked for each channel; null for anybody who may */
export function sayAsked(asked: readonly (string | null)[], me: string, nameOf: (id: string) => string): string {
  if (asked.includes(me)) return 'Asked of you'
  const names = [...new Set(asked)].flatMap((id) => (id ? [nameOf(id)] : []))
  return names.length > 0 ? `Asked of ${names.join(', ')}` : 'Anybody who may'
}
