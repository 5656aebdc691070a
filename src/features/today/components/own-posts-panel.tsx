import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { runCommand } from '#ui/commands.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink } from '#ui/link.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { listOwnWork } from '../work.ts'
import { WorkList } from './work-list.tsx'

const MOST = 8

/** One’s own posts that are not done with: what came back, what is held, drafts. */
export function OwnPostsPanel() {
  const { me } = useSession()
  const work = useQuery({ ...apiQuery('listWork'), select: listOwnWork })
  const many = work.data?.length ?? 0
  return (
    <QueryPanel
      title="Your posts"
      query={work}
      meta={(rows) => (rows.length > 0 ? rows.length : null)}
      action={
        many > MOST && (
          <AppLink to="/calendar" search={{ view: 'list', owner: me.id }}>
            Show all
          </AppLink>
        )
      }
      skeleton={<RowsSkeleton rows={3} />}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <EmptyState
          icon={IconPencil}
          title="No drafts, and nothing came back"
          action={<Button onClick={() => runCommand('compose')}>Compose a post</Button>}
        >
          Your drafts, what somebody asks you to change, and what is held stand here.
        </EmptyState>
      }
    >
      {(rows) => <WorkList rows={rows.slice(0, MOST)} />}
    </QueryPanel>
  )
}
