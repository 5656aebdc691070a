import { Button } from '@mantine/core'
import { IconDownload, IconHistory, IconHistoryOff, IconRefresh } from '@tabler/icons-react'
import { useMemo } from 'react'
import { addressOf } from '#client/call.ts'
import { TableSkeleton } from '#ui/data-table/table-skeleton.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Moment, useZone } from '#ui/time/moment.tsx'
import { offsetName } from '#ui/time/format.ts'
import { AuditFilters } from './components/audit-filters.tsx'
import { AuditList } from './components/audit-list.tsx'
import { type AuditFilter, toFilter, useAudit } from './queries.ts'
import { NO_FILTERS } from './search-params.ts'
import { useAuditSearch } from './use-audit-search.ts'

/** Every change at the desk: who, what, when, why, before, after. */
export function AuditPage() {
  const zone = useZone()
  const { search, change } = useAuditSearch()
  const filter = useMemo(() => toFilter(search, zone), [search, zone])
  const audit = useAudit(filter)
  const latest = audit.data?.pages.at(-1)
  const entries = useMemo(() => audit.data?.pages.flatMap((page) => page.items) ?? [], [audit.data])
  const narrowed = Object.keys(filter).length > 0
  const more = audit.hasNextPage && !audit.isFetching ? () => void audit.fetchNextPage() : undefined
  return (
    <Page
      title="Audit log"
      layout="fill"
      meta={
        <>
          Times in {zone.replaceAll('_', ' ')} ({offsetName(zone)})
          {audit.dataUpdatedAt > 0 && (
            <>
              {' '}
              · as of <Moment clock="real" at={audit.dataUpdatedAt} shape="time" withoutZone />
            </>
          )}
        </>
      }
      actions={<AuditActions filter={filter} refreshing={audit.isRefetching} onRefresh={() => void audit.refetch()} />}
      filters={<AuditFilters events={latest?.events ?? []} />}
    >
      <QueryView
        query={audit}
        skeleton={<TableSkeleton columns={5} />}
        isEmpty={() => entries.length === 0}
        empty={narrowed ? <NothingFits onClear={() => change(NO_FILTERS)} /> : <NothingYet />}
      >
        {() => (
          <AuditList
            entries={entries}
            total={latest?.total ?? entries.length}
            onReachEnd={more}
            loadingMore={audit.isFetchingNextPage}
          />
        )}
      </QueryView>
    </Page>
  )
}

interface AuditActionsProps {
  readonly filter: AuditFilter
  readonly refreshing: boolean
  readonly onRefresh: () => void
}

function AuditActions({ filter, refreshing, onRefresh }: AuditActionsProps) {
  return (
    <>
      <Button leftSection={<IconRefresh size={15} />} loading={refreshing} onClick={onRefresh}>
        Refresh
      </Button>
      <Button
        component="a"
        href={addressOf('exportAudit', { query: filter })}
        download
        leftSection={<IconDownload size={15} />}
      >
        Export CSV
      </Button>
    </>
  )
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconHistoryOff}
      title="No entry fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in names and reasons. Nothing is ever removed from the log.
    </EmptyState>
  )
}

function NothingYet() {
  return (
    <EmptyState icon={IconHistory} title="Nothing has happened yet" size="page">
      Every change at the desk is kept here with who made it, why, and what it was before.
    </EmptyState>
  )
}
