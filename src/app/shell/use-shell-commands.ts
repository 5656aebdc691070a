import { IconBell, IconCommand, IconContrast, IconKeyboard, IconLayoutSidebar, IconLogout } from '@tabler/icons-react'
import { type UseNavigateResult, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Desk, type Me, useSession } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import { useColorScheme } from '#ui/theme/color-scheme.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { openCommandCenter } from './command-center-state.ts'
import { openNotifications } from './notifications-state.ts'
import { listPlaces } from './places.ts'
import { toggleRail } from './rail-state.ts'

/** What can be done anywhere in the desk: go to every page one may open, and the shell's own acts. */
export function useShellCommands(): void {
  const { me, desk } = useSession()
  const navigate = useNavigate()
  const { toggle } = useColorScheme()
  const signOut = useSignOut()
  const commands = useMemo(
    () => [
      ...placeCommands({ me, desk }, navigate),
      ...deskCommands({ toggleColors: toggle, signOut: () => void signOut() }),
    ],
    [me, desk, navigate, toggle, signOut],
  )
  useCommands(commands)
}

function placeCommands(session: { me: Me; desk: Desk }, navigate: UseNavigateResult<string>): Command[] {
  return listPlaces(session).map((place) => ({
    id: `go ${place.to}`,
    label: `Go to ${place.label}`,
    group: 'Pages',
    keys: place.keys,
    icon: place.icon,
    words: place.words ?? '',
    run: () => void navigate({ to: place.to }),
  }))
}

function deskCommands(acts: { toggleColors: () => void; signOut: () => void }): Command[] {
  const group = 'Desk'
  return [
    {
      id: 'palette',
      group,
      label: 'Search or do',
      keys: 'mod+k',
      icon: IconCommand,
      run: () => openCommandCenter('palette'),
    },
    {
      id: 'notifications',
      group,
      label: 'Open notifications',
      keys: 'g n',
      icon: IconBell,
      words: 'bell unread news',
      run: openNotifications,
    },
    {
      id: 'keys',
      group,
      label: 'Show the keyboard sheet',
      keys: '?',
      icon: IconKeyboard,
      words: 'shortcuts help',
      run: () => openCommandCenter('keys'),
    },
    {
      id: 'colors',
      group,
      label: 'Switch between light and dark',
      keys: 'g d',
      icon: IconContrast,
      words: 'theme color scheme mode',
      run: acts.toggleColors,
    },
    {
      id: 'rail',
      group,
      label: 'Collapse or expand the rail',
      keys: '[',
      icon: IconLayoutSidebar,
      words: 'sidebar',
      run: toggleRail,
    },
    { id: 'sign-out', group, label: 'Sign out', icon: IconLogout, words: 'leave log out', run: acts.signOut },
  ]
}
