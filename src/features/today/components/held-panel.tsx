import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { AppLink } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import { listHeld } from '../work.ts'
import { WorkList } from './work-list.tsx'

const MOST = 5

/** What is held, whosever it is; nothing while nothing is. */
export function HeldPanel() {
  const rows = useQuery({ ...apiQuery('listWork'), select: listHeld }).data ?? []
  if (rows.length === 0) return null
  return (
    <Panel
      title="Held posts"
      meta={rows.length}
      inset="flush"
      action={
        rows.length > MOST && (
          <AppLink to="/calendar" search={{ view: 'list', state: 'held' }}>
            Show all
          </AppLink>
        )
      }
    >
      <WorkList rows={rows.slice(0, MOST)} />
    </Panel>
  )
}
