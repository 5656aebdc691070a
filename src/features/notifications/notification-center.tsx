import { ActionIcon, Button } from '@mantine/core'
import { IconBell, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSession } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink } from '#ui/link.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { NotificationRow } from './components/notification-row.tsx'
import { useMarkRead } from './mutations.ts'
import classes from './notifications.module.css'
import { MOST_SHOWN, type Notifications, useNotifications } from './queries.ts'

interface NotificationCenterProps {
  readonly onClose: () => void
}

/** What the desk told the person signed in, newest first; in whatever box the shell gives it. */
export function NotificationCenter({ onClose }: NotificationCenterProps) {
  const query = useNotifications()
  const { mutate: markRead } = useMarkRead()
  const unread = query.data?.unread ?? 0
  const title = useRef<HTMLHeadingElement>(null)
  // This code may come after the box has opened, and put its focus on something else.
  useEffect(() => title.current?.focus(), [])
  const markAll = () => {
    markRead(null)
    // The button goes away.
    title.current?.focus()
  }
  return (
    <div className={classes.center}>
      <header className={classes.header}>
        <h2 ref={title} className={classes.title} tabIndex={-1} data-autofocus>
          Notifications
        </h2>
        <span className={classes.count}>{unread > 0 && `${unread} unread`}</span>
        {unread > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={markAll}>
            Mark all as read
          </Button>
        )}
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        <QueryView
          query={query}
          skeleton={<RowsSkeleton rows={3} />}
          isEmpty={(data) => data.notifications.length === 0}
          empty={<NothingYet onClose={onClose} />}
        >
          {(data) => <List data={data} onOpen={(id) => markRead([id])} onClose={onClose} />}
        </QueryView>
      </div>
    </div>
  )
}

interface ListProps extends NotificationCenterProps {
  readonly data: Notifications
  readonly onOpen: (id: string) => void
}

function List({ data: { notifications }, onOpen, onClose }: ListProps) {
  return (
    <>
      <ul aria-label="Notifications">
        {notifications.map((each) => (
          <li key={each.id} className={classes.item}>
            <NotificationRow
              notification={each}
              onOpen={() => {
                if (each.readAt === null) onOpen(each.id)
              }}
              onFollow={onClose}
            />
          </li>
        ))}
      </ul>
      {notifications.length === MOST_SHOWN && <p className={classes.more}>The newest {MOST_SHOWN} are shown.</p>}
    </>
  )
}

function NothingYet({ onClose }: NotificationCenterProps) {
  const { desk } = useSession()
  return (
    <EmptyState icon={IconBell} title="No notifications yet">
      The desk tells you here when somebody mentions you, asks for your yes or your opinion, or decides about a post of
      yours; when your level, a token or an invitation of yours changes; and on the last working day before a holiday.
      {desk.demo && (
        <>
          {' '}
          To see one now, play time forward past a holiday in the{' '}
          <AppLink to="/simulator" onClick={onClose}>
            simulator
          </AppLink>
          .
        </>
      )}
    </EmptyState>
  )
}
