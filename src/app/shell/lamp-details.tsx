import type { Output } from '#contract/contract.ts'
import { Facts } from '#ui/facts.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { LampState } from './describe-lamp.ts'
import { LampPublishing } from './lamp-publishing.tsx'
import classes from './lamp.module.css'
import { useNames } from '#client/names.ts'

type Status = Output<'getStatus'>

interface LampDetailsProps {
  readonly state: LampState
  readonly status: Status | undefined
  /** How publishing stands; null for those who may not see it, and while it is not known. */
  readonly publishing: Output<'getPublishing'> | null
  /** A link was followed. */
  readonly onLeave: () => void
}

/** Why the lamp shows what it shows. */
export function LampDetails({ state, status, publishing, onLeave }: LampDetailsProps) {
  const names = useNames(state.by !== null)
  return (
    <>
      <StateMark tone={state.tone}>{state.word}</StateMark>
      <p className={classes.why}>
        {state.why}
        {state.since !== null && (
          <>
            {' '}
            Since <Moment at={state.since} clock={state.clock} />
            {state.by && `, by ${names.person(state.by)}`}.
          </>
        )}
      </p>
      {state.todo && <p className={classes.todo}>{state.todo}</p>}
      {state.also.length > 0 && (
        <ul className={classes.also} aria-label="Also">
          {state.also.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {publishing && <LampPublishing publishing={publishing} onLeave={onLeave} />}
      {status && (
        <div className={classes.facts}>
          <Facts facts={factsOf(status)} />
        </div>
      )}
    </>
  )
}

function factsOf(status: Status) {
  const { worker, processes, platforms, database } = status
  return [
    {
      label: 'Worker’s last sign of life',
      value: worker.beatAt ? <Moment at={worker.beatAt} shape="relative" clock="real" /> : 'None yet',
    },
    { label: 'Processes', value: processes.length },
    {
      label: 'Platforms',
      value: platforms === 'simulated' ? <StateMark tone="simulated">Simulated</StateMark> : 'Live',
    },
    { label: 'Database', value: database === 'pglite' ? 'Embedded' : 'PostgreSQL' },
    ...(database === 'pglite'
      ? [
          {
            label: 'Newest backup',
            value: status.newestBackupAt ? (
              <Moment at={status.newestBackupAt} shape="relative" clock="real" />
            ) : (
              'None yet'
            ),
          },
        ]
      : []),
    { label: 'Version', value: status.version },
  ]
}
