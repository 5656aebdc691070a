import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { Facts } from '#ui/facts.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../settings.module.css'

type Status = Output<'getStatus'>

const ROLES = { all: 'serves and works', web: 'serves', worker: 'works' }

/** Whether the desk is well, and how old its newest backup is. */
export function HealthSection() {
  const status = useQuery(apiQuery('getStatus'))
  return (
    <QueryView query={status} skeleton={<RowsSkeleton rows={4} />}>
      {(data) => (
        <>
          <Facts
            facts={[
              { label: 'Worker', value: <Worker worker={data.worker} /> },
              ...data.processes.map((process, index) => ({
                label: `Process ${index + 1}, ${ROLES[process.role]}`,
                value: (
                  <>
                    since <Moment clock="real" at={process.startedAt} />
                  </>
                ),
              })),
              { label: 'Newest backup', value: <Backup status={data} /> },
            ]}
          />
          <p className={classes.words}>
            As of <Moment clock="real" at={status.dataUpdatedAt} shape="time" />.{' '}
            {data.database === 'pglite' && 'The desk backs itself up; npm run backup makes one now.'}
          </p>
        </>
      )}
    </QueryView>
  )
}

function Worker({ worker }: Pick<Status, 'worker'>) {
  if (!worker.beatAt) return <StateMark tone="caution">None has run yet</StateMark>
  return (
    <>
      {worker.alive ? <StateMark tone="clear">Alive</StateMark> : <StateMark tone="caution">No sign of life</StateMark>}{' '}
      <span className={classes.quiet}>
        last sign <Moment clock="real" at={worker.beatAt} shape="relative" />
      </span>
    </>
  )
}

function Backup({ status: { database, newestBackupAt } }: { status: Status }) {
  if (database === 'postgres') return <>PostgreSQL has its own</>
  if (!newestBackupAt) return <StateMark tone="caution">None yet</StateMark>
  return <Moment clock="real" at={newestBackupAt} shape="full" />
}
