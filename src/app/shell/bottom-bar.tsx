import { Menu } from '@mantine/core'
import { IconDots, IconEdit } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMay, useSession } from '#client/session.ts'
import classes from './bottom-bar.module.css'
import { listPlaces, type Place } from './places.ts'
import { useCompose } from './use-compose.ts'

const IN_BAR = 4

/** The rail, on a phone: with Compose, for those who write, in place of one of the pages. */
export function BottomBar() {
  const places = listPlaces(useSession())
  const writes = useMay('post.write')
  const grouped = places.filter((place) => place.group)
  // A bar of one is no choice: then what the palette alone holds stands there too.
  const inBar = (grouped.length > 1 ? grouped : places).slice(0, writes ? IN_BAR - 1 : IN_BAR)
  const rest = places.filter((place) => !inBar.includes(place))
  return (
    <nav className={classes.bar} aria-label="Pages">
      {inBar.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          className={classes.link}
          activeProps={{ className: classes.active }}
          activeOptions={{ exact: place.to === '/' }}
        >
          <place.icon size={20} stroke={1.6} />
          {place.label}
        </Link>
      ))}
      {writes && <ComposeButton />}
      {rest.length > 0 && <More places={rest} />}
    </nav>
  )
}

function ComposeButton() {
  const compose = useCompose()
  return (
    <button type="button" className={classes.link} onClick={compose}>
      <IconEdit size={20} stroke={1.6} aria-hidden />
      Compose
    </button>
  )
}

function More({ places }: { places: readonly Place[] }) {
  const navigate = useNavigate()
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.link}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          More
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map((place) => (
          <Menu.Item
            key={place.to}
            leftSection={<place.icon size={16} stroke={1.6} />}
            onClick={() => void navigate({ to: place.to })}
          >
            {place.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
