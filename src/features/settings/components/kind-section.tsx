import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'

/** What kind of desk this is: decided at its first start, or by how it is run. */
export function KindSection() {
  const { desk } = useSession()
  const status = useQuery(apiQuery('getStatus'))
  return (
    <QueryView query={status} skeleton={<RowsSkeleton rows={5} />}>
      {({ platforms, database, version }) => (
        <Facts
          facts={[
            {
              label: 'Kind',
              value: desk.demo ? <StateMark tone="simulated">Demonstration, with invented people</StateMark> : 'Real',
            },
            { label: 'Since', value: <Moment clock="real" at={desk.createdAt} shape="full" /> },
            {
              label: 'Platforms',
              value:
                platforms === 'simulated' ? (
                  <StateMark tone="simulated">Simulated: nothing leaves this machine</StateMark>
                ) : (
                  'Live'
                ),
            },
            { label: 'Database', value: database === 'pglite' ? 'Embedded (PGlite)' : 'PostgreSQL' },
            { label: 'Version', value: <span className="sb-mono">{version}</span> },
          ]}
        />
      )}
    </QueryView>
  )
}
