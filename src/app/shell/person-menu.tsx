import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { useSession } from '#client/session.ts'
import { Keys } from '#ui/kbd.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { COLOR_SCHEMES, useColorScheme } from '#ui/theme/color-scheme.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useCommandCenter } from './command-center-state.ts'
import classes from './person-menu.module.css'

/** Who is signed in, and what is theirs: account, colours, keys, the way out. */
export function PersonMenu() {
  const { me } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const open = useCommandCenter((state) => state.open)
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${me.name}, menu`}>
          <PersonMark name={me.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <span className={classes.name}>{me.name}</span>
          <span className={classes.level}>
            {LEVEL_FACTS[me.level].title}
            {me.administrator && ' · Administrator'}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCircle size={16} stroke={1.6} />}
          rightSection={<Keys keys="g m" />}
          onClick={() => void navigate({ to: '/account' })}
        >
          Account
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.6} />}
          rightSection={<Keys keys="?" />}
          onClick={() => open('keys')}
        >
          Keyboard
        </Menu.Item>
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeItems() {
  const { chosen, choose } = useColorScheme()
  return (
    <Menu.RadioGroup value={chosen} onChange={(value) => choose(value as typeof chosen)}>
      <Menu.Label>Colors</Menu.Label>
      {COLOR_SCHEMES.map(({ value, label }) => (
        <Menu.RadioItem key={value} value={value}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
