import {
  IconBell,
  IconCommand,
  IconContrast,
  IconEdit,
  IconKeyboard,
  IconLayoutSidebar,
  IconLogout,
  IconPlayerPause,
} from '@tabler/icons-react'
import { type UseNavigateResult, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NEW_PAUSE, pauseSearch } from '#client/desk-links.ts'
import { type Desk, type Me, useMay, useSession } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import { useColorScheme } from '#ui/theme/color-scheme.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { openCommandCenter } from './command-center-state.ts'
import { openNotifications } from './notifications-state.ts'
import { listPlaces } from './places.ts'
import { toggleRail } from './rail-state.ts'
import { useCompose } from './use-compose.ts'

/** What can be done anywhere in the desk: go to every page one may open, and the shell's own acts. */
export function useShellCommands(): void {
  const { me, desk } = useSession()
  const navigate = useNavigate()
  const { toggle } = useColorScheme()
  const signOut = useSignOut()
  const compose = useCompose()
  const writes = useMay('post.write')
  const pauses = useMay('pause.set')
  const commands = useMemo(
    () => [
      ...(writes ? [composeCommand(compose)] : []),
      ...(pauses ? [pauseCommand(navigate)] : []),
      ...placeCommands({ me, desk }, navigate),
      ...deskCommands({ toggleColors: toggle, signOut: () => void signOut() }),
    ],
    [me, desk, navigate, toggle, signOut, compose, writes, pauses],
  )
  useCommands(commands, 'everywhere')
}

function composeCommand(run: () => void): Command {
  const words = 'new post write draft publish'
  return { id: 'compose', group: 'Posts', label: 'Compose a post', keys: 'c', icon: IconEdit, words, run }
}

function pauseCommand(navigate: UseNavigateResult<string>): Command {
  return {
    id: 'pause',
    group: 'Publishing',
    label: 'Pause publishing…',
    keys: 'g z',
    icon: IconPlayerPause,
    words: 'stop hold lever halt crisis emergency everything',
    run: () => void navigate({ to: '.', search: (before) => ({ ...before, ...pauseSearch(NEW_PAUSE) }) }),
  }
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
      keys: 'g l',
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
