import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { TableSkeleton } from '#ui/data-table/table-skeleton.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { CreateDialog } from './components/create-dialog.tsx'
import { TokenFilters } from './components/token-filters.tsx'
import { TokenTable } from './components/token-table.tsx'

/** Keys for programs: one's own, and everyone's for an administrator. */
export function TokensPage() {
  const tokens = useQuery(apiQuery('listTokens'))
  const everyone = useMay('token.all')
  const [creating, setCreating] = useState(false)
  const commands = useMemo(
    () => [
      {
        id: 'make-token',
        label: 'Make an API token',
        group: 'API tokens',
        icon: IconKey,
        run: () => setCreating(true),
      },
    ],
    [],
  )
  useCommands(commands)
  const make = (
    <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      Make a token
    </Button>
  )
  return (
    <Page
      title="API tokens"
      meta={everyone ? 'Yours and everyone’s' : 'Yours'}
      layout="fill"
      actions={
        <>
          <LinkButton to="/api-reference">API reference</LinkButton>
          {make}
        </>
      }
      filters={
        tokens.data && tokens.data.tokens.length > 0 && <TokenFilters tokens={everyone ? tokens.data.tokens : null} />
      }
    >
      <QueryView
        query={tokens}
        skeleton={<TableSkeleton columns={6} rows={4} />}
        isEmpty={(data) => data.tokens.length === 0}
        empty={
          <EmptyState icon={IconKey} title="No API token yet" size="page" action={make}>
            A token lets a program ask the desk in your name: for an export at night, or for a dashboard. You choose
            what it may do and for how long.
          </EmptyState>
        }
      >
        {(data) => <TokenTable tokens={data.tokens} />}
      </QueryView>
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}
