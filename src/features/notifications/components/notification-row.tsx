import { VisuallyHidden } from '@mantine/core'
import { MINUTE_MS, toMs } from '#core/time/instant.ts'
import { PathLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import classes from '../notifications.module.css'
import type { Notification } from '../queries.ts'

interface NotificationRowProps {
  readonly notification: Notification
  /** It was opened, here or in another tab. */
  readonly onOpen: () => void
  /** This tab goes to what it is about. */
  readonly onFollow: () => void
}

/** One notification, as a link to what it is about. Unread ones have a dot and a stronger title. */
export function NotificationRow({ notification, onOpen, onFollow }: NotificationRowProps) {
  const { title, detail, path, at, readAt } = notification
  const unread = readAt === null
  // Only after the demonstration clock went back: it was told at a time that is yet to come.
  const ahead = toMs(at) - useNow() > MINUTE_MS
  return (
    <PathLink
      href={path}
      className={classes.row}
      data-unread={unread || undefined}
      onClick={(event) => {
        onOpen()
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onFollow()
      }}
    >
      <span className={classes.dot} aria-hidden />
      <span className={classes.words}>
        <span className={classes.name}>
          {unread && <VisuallyHidden>Unread: </VisuallyHidden>}
          {title}
        </span>
        <span className={classes.detail}>{detail}</span>
        <span className={classes.when}>
          <Moment at={at} shape="relative" />
          {ahead && <StateMark tone="simulated">Told in simulated time</StateMark>}
        </span>
      </span>
    </PathLink>
  )
}
