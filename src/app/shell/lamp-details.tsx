import type { Output } from '#contract/contract.ts'
import { Facts } from '#ui/facts.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { LampState } from './describe-lamp.ts'
import classes from './lamp.module.css'

type Status = Output<'getStatus'>

interface LampDetailsProps {
  readonly state: LampState
  readonly status: Status | undefined
}

/** Why the lamp shows what it shows. */
export function LampDetails({ state, status }: LampDetailsProps) {
  return (
    <>
      <StateMark tone={state.tone}>{state.word}</StateMark>
      <p className={classes.why}>
        {state.why}
        {state.since !== null && (
          <>
            {' '}
            Since <Moment at={state.since} clock="real" />.
          </>
        )}
      </p>
      {state.todo && <p className={classes.todo}>{state.todo}</p>}
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
