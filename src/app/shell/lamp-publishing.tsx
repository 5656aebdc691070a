import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '#contract/contract.ts'
import { sayScope } from '#core/pause/pause.ts'
import { liftSearch, NEW_PAUSE, pauseSearch, peekSearch } from '#client/desk-links.ts'
import { useNames } from '#client/names.ts'
import { useMay } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { AppLink } from '#ui/link.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from './lamp.module.css'

type Publishing = Output<'getPublishing'>

interface LampPublishingProps {
  readonly publishing: Publishing
  readonly onLeave: () => void
}

/** How publishing stands: what is paused, what waits for somebody, what comes next; and the lever. */
export function LampPublishing({ publishing, onLeave }: LampPublishingProps) {
  const may = useMay('pause.set')
  const navigate = useNavigate()
  const lever = () => {
    onLeave()
    void navigate({ to: '.', search: (before) => ({ ...before, ...pauseSearch(NEW_PAUSE) }) })
  }
  return (
    <>
      {publishing.pauses.length > 0 && (
        <ul className={classes.pauses} aria-label="Pauses">
          {publishing.pauses.map((pause) => (
            <PauseLine key={pause.id} pause={pause} onLeave={onLeave} />
          ))}
        </ul>
      )}
      <div className={classes.facts}>
        <Facts facts={factsOf(publishing, onLeave)} />
      </div>
      {may && (
        <div className={classes.lever}>
          <Button fullWidth leftSection={<IconPlayerPause size={15} />} onClick={lever}>
            Pause publishing…
          </Button>
        </div>
      )}
    </>
  )
}

function factsOf({ next, held, unconfirmed, failed }: Publishing, onLeave: () => void) {
  const waits = [
    ...(held > 0 ? [`${held} held`] : []),
    ...(unconfirmed > 0 ? [`${unconfirmed} unconfirmed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  return [
    {
      label: 'Next post',
      value: next?.at ? (
        <>
          <AppLink to="." search={(before: object) => ({ ...before, ...peekSearch(next.postId) })} onClick={onLeave}>
            {next.title}
          </AppLink>
          , <Moment at={next.at} />
        </>
      ) : (
        'None is scheduled'
      ),
    },
    {
      label: 'Waits for somebody',
      value: (
        <AppLink to="/publishing" onClick={onLeave}>
          {waits.length > 0 ? waits.join(', ') : 'Nothing'}
        </AppLink>
      ),
    },
  ]
}

function PauseLine({ pause, onLeave }: { pause: Publishing['pauses'][number]; onLeave: () => void }) {
  const names = useNames()
  const may = useMay('pause.set')
  const navigate = useNavigate()
  const scope = sayScope(pause.scope, names.scope)
  const lift = () => {
    onLeave()
    void navigate({ to: '.', search: (before) => ({ ...before, ...liftSearch(pause.id) }) })
  }
  return (
    <li className={classes.pause}>
      <div className={classes.pauseWords}>
        <strong>{scope}</strong> by {names.person(pause.setBy)}, <Moment at={pause.setAt} />
        {pause.endsAt && (
          <>
            , until <Moment at={pause.endsAt} />
          </>
        )}
        . “{pause.reason}”
      </div>
      {may && (
        <Button size="compact-sm" aria-label={`Lift the pause: ${scope}`} onClick={lift}>
          Lift…
        </Button>
      )}
    </li>
  )
}
