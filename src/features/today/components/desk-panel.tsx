import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { Facts } from '#ui/facts.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'

type Status = Output<'getStatus'>

/** How the desk itself is, for those who answer for it. */
export function DeskPanel() {
  const status = useQuery(apiQuery('getStatus'))
  return (
    <QueryPanel title="Desk" query={status} skeleton={<RowsSkeleton rows={4} />} inset="padded">
      {(data) => <Facts facts={factsOf(data)} />}
    </QueryPanel>
  )
}

function factsOf(status: Status) {
  const { worker, platforms, database, newestBackupAt } = status
  return [
    {
      label: 'Worker',
      value: worker.alive ? <StateMark tone="clear">Alive</StateMark> : <StateMark tone="caution">Silent</StateMark>,
    },
    {
      label: 'Last sign of life',
      value: worker.beatAt ? <Moment at={worker.beatAt} shape="relative" clock="real" /> : 'None yet',
    },
    {
      label: 'Platforms',
      value: platforms === 'simulated' ? <StateMark tone="simulated">Simulated</StateMark> : 'Live',
    },
    { label: 'Database', value: database === 'pglite' ? 'Embedded' : 'PostgreSQL' },
    ...(database === 'pglite'
      ? [
          {
            label: 'Newest backup',
            value: newestBackupAt ? <Moment at={newestBackupAt} shape="relative" clock="real" /> : 'None yet',
          },
        ]
      : []),
    { label: 'Version', value: status.version },
  ]
}
