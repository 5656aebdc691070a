import { Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '#client/session.ts'
import { Keys } from '#ui/kbd.tsx'
import { groupPlaces, listPlaces, type Place } from './places.ts'
import { useRailState } from './rail-state.ts'
import classes from './rail.module.css'

/** The way to every page, on the left; icons alone when narrow. */
export function Rail() {
  const session = useSession()
  const { narrow, toggle } = useRailState()
  const Icon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label="Pages" data-narrow={narrow || undefined}>
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
