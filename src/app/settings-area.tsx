import { Outlet } from '@tanstack/react-router'
import { PageArea } from '#ui/area-nav.tsx'

/** The pages of the settings, in the order of their list; each has its route in router.tsx. */
const SETTINGS = {
  label: 'Settings',
  pages: [
    { to: '/settings', label: 'Desk' },
    { to: '/settings/channels', label: 'Channels' },
    { to: '/settings/pick-lists', label: 'Pick-lists' },
  ],
} as const

/** What the pages of the settings share: the way from each to the others. */
export function SettingsArea() {
  return (
    <PageArea value={SETTINGS}>
      <Outlet />
    </PageArea>
  )
}
