import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '#client/session.ts'
import { Keys } from '#ui/kbd.tsx'
import { SiteMark } from '#ui/site-mark.tsx'
import { useCommandCenter } from './command-center-state.ts'
import { Lamp } from './lamp.tsx'
import { NotificationBell } from './notification-bell.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SimulatedChip } from './simulated-chip.tsx'
import classes from './top-bar.module.css'

/** The desk's name, its lamp, the search, what it tells one, and who is signed in. */
export function TopBar() {
  const { desk } = useSession()
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home} aria-label={`${desk.name}, to Today`}>
        <SiteMark size={22} />
        <span className={classes.name}>{desk.name}</span>
      </Link>
      <Lamp />
      <SimulatedChip />
      <SearchButton />
      <NotificationBell />
      <PersonMenu />
    </header>
  )
}

function SearchButton() {
  const open = useCommandCenter((state) => state.open)
  return (
    <UnstyledButton className={classes.search} onClick={() => open('palette')} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={15} aria-hidden />
      <span className={classes.searchWord}>Search or do</span>
      <span className={classes.searchKeys}>
        <Keys keys="mod+k" />
      </span>
    </UnstyledButton>
  )
}
