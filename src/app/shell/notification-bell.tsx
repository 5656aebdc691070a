import { Popover, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useUnreadCount } from '#features/notifications/queries.ts'
import { Sheet } from '#ui/dialog/sheet.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import classes from './notification-bell.module.css'
import { useNotificationsState } from './notifications-state.ts'

const load = () => import('#features/notifications/notification-center.tsx')
const NotificationCenter = lazy(() => load().then((module) => ({ default: module.NotificationCenter })))

const MOST_COUNTED = 99

/** How many notifications wait; click: which. Beside the bell with a mouse, over the whole screen of a phone. */
export function NotificationBell() {
  const { opened, set } = useNotificationsState()
  const narrow = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const content = (
    <Suspense fallback={<Coming />}>
      <NotificationCenter onClose={() => set(false)} />
    </Suspense>
  )
  if (narrow) {
    return (
      <>
        <Bell onClick={() => set(true)} />
        <Sheet opened={opened} label="Notifications" onClose={() => set(false)}>
          {content}
        </Sheet>
      </>
    )
  }
  return (
    <Popover
      opened={opened}
      onChange={set}
      position="bottom-end"
      width={400}
      hideDetached={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Bell onClick={() => set(!opened)} />
      </Popover.Target>
      <Popover.Dropdown aria-label="Notifications" className={classes.dropdown}>
        {content}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Takes the focus until there is something else to take it. */
function Coming() {
  return (
    <div tabIndex={-1} data-autofocus className={classes.coming} aria-busy="true">
      <h2 className={classes.comingTitle}>Notifications</h2>
      <RowsSkeleton rows={3} />
    </div>
  )
}

interface BellProps {
  readonly onClick: () => void
}

/** Further props come from `Popover.Target`. */
function Bell({ onClick, ...props }: BellProps) {
  const unread = useUnreadCount()
  const words = unread === 1 ? '1 unread notification' : `${unread} unread notifications`
  return (
    <>
      <UnstyledButton
        {...props}
        className={classes.bell}
        aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
        aria-haspopup="dialog"
        onClick={onClick}
        onPointerEnter={() => void load()}
      >
        <IconBell size={18} stroke={1.6} aria-hidden />
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
          </span>
        )}
      </UnstyledButton>
      <output className={classes.said}>{unread > 0 && words}</output>
    </>
  )
}
