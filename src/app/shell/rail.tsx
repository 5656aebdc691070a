import { Tooltip } from '@mantine/core'
import { IconEdit, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay, useSession } from '#client/session.ts'
import { Keys } from '#ui/kbd.tsx'
import { loadComposer } from './over-page.tsx'
import { groupPlaces, listPlaces, type Place } from './places.ts'
import { useRailState } from './rail-state.ts'
import classes from './rail.module.css'
import { useCompose } from './use-compose.ts'

/** The way to every page, on the left; icons alone when narrow. */
export function Rail() {
  const session = useSession()
  const { narrow, toggle } = useRailState()
  const writes = useMay('post.write')
  const Icon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label="Pages" data-narrow={narrow || undefined}>
      {writes && <ComposeButton narrow={narrow} />}
      <div className={classes.groups}>
        {groupPlaces(listPlaces(session)).map((group) => (
          <div key={group.name} className={classes.section}>
            <h2 className={classes.group}>{group.name}</h2>
            <ul aria-label={group.name}>
              {group.places.map((place) => (
                <li key={place.to}>
                  <RailLink place={place} narrow={narrow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <button type="button" className={classes.toggle} onClick={toggle} aria-expanded={!narrow}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={classes.word}>Collapse</span>
        {narrow && <span className={classes.hidden}>Expand the rail</span>}
      </button>
    </nav>
  )
}

function ComposeButton({ narrow }: { narrow: boolean }) {
  const compose = useCompose()
  const hint = (
    <span className={classes.hint}>
      {narrow && 'Compose'}
      <Keys keys="c" />
    </span>
  )
  return (
    <Tooltip label={hint} position="right" openDelay={narrow ? 100 : 700}>
      <button
        type="button"
        className={classes.compose}
        onClick={compose}
        onPointerEnter={() => void loadComposer()}
        aria-keyshortcuts="C"
      >
        <IconEdit size={18} stroke={1.6} aria-hidden />
        <span className={classes.word}>Compose</span>
      </button>
    </Tooltip>
  )
}

function RailLink({ place, narrow }: { place: Place; narrow: boolean }) {
  const Icon = place.icon
  return (
    <Tooltip label={<Hint place={place} narrow={narrow} />} position="right" openDelay={narrow ? 100 : 700}>
      <Link
        to={place.to}
        className={classes.link}
        activeProps={{ className: classes.active }}
        activeOptions={{ exact: place.to === '/' }}
      >
        <Icon size={18} stroke={1.6} />
        <span className={classes.word}>{place.label}</span>
      </Link>
    </Tooltip>
  )
}

function Hint({ place, narrow }: { place: Place; narrow: boolean }) {
  return (
    <span className={classes.hint}>
      {narrow && place.label}
      <Keys keys={place.keys} />
    </span>
  )
}
