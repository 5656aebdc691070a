import { Button } from '@mantine/core'
import { IconDownload, IconLink, IconLinkOff, IconListCheck, IconPlus, IconUpload } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { addressOf } from '#client/call.ts'
import { useNameMap } from '#client/names.ts'
import { useMay } from '#client/session.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { TableSkeleton } from '#ui/data-table/table-skeleton.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Split } from '#ui/split.tsx'
import { AllClicks } from './components/all-clicks.tsx'
import { Builder } from './components/builder.tsx'
import { Checker } from './components/checker.tsx'
import { makeColumns } from './components/link-columns.tsx'
import { LinkFilters } from './components/link-filters.tsx'
import { LinkPanel } from './components/link-panel.tsx'
import { TakeIn } from './components/take-in.tsx'
import { type Link, toFilter, useLinks } from './queries.ts'
import { FILTERS, NO_FILTERS } from './search-params.ts'
import { fromSort, toSort } from './sort.ts'
import { useLinkCommands } from './use-link-commands.ts'
import { useLinksSearch } from './use-links-search.ts'

/** Every link that was made here, with its clicks; and where more are made and checked. */
export function LinksPage() {
  const { search, change } = useLinksSearch()
  useLinkCommands()
  const nameOf = useNameMap()
  const links = useLinks(toFilter(search))
  const latest = links.data?.pages.at(-1)
  const rows = useMemo(() => links.data?.pages.flatMap((page) => page.items) ?? [], [links.data])
  const open = useCallback((link: Link) => change({ link: link.id }), [change])
  const close = useCallback(() => change({ link: undefined }), [change])
  const narrow = search.link !== undefined
  const columns = useMemo(() => makeColumns({ nameOf, onOpen: open, narrow }), [nameOf, open, narrow])
  const narrowed = FILTERS.some((key) => search[key] !== undefined)
  const more = links.hasNextPage && !links.isFetching ? () => void links.fetchNextPage() : undefined
  return (
    <Page
      title="Links"
      layout="fill"
      meta={latest && sayCount(latest.total, narrowed)}
      actions={<Actions />}
      filters={<LinkFilters />}
    >
      <Split side={search.link && <LinkPanel key={search.link} id={search.link} onClose={close} />} onClose={close}>
        {(!links.data || rows.length > 0 || narrowed) && <AllClicks />}
        <QueryView
          query={links}
          skeleton={<TableSkeleton columns={8} />}
          isEmpty={() => rows.length === 0}
          empty={narrowed ? <NothingFits onClear={() => change(NO_FILTERS)} /> : <NothingYet />}
        >
          {() => (
            <DataTable
              label="Links"
              rows={rows}
              rowKey={(link) => link.id}
              columns={columns}
              noun={{ one: 'link', many: 'links' }}
              total={latest?.total ?? rows.length}
              sort={toSort(search.sort)}
              onSort={(sort) => change({ sort: fromSort(sort, search.sort) })}
              onOpen={open}
              selectedKey={search.link}
              onReachEnd={more}
              loadingMore={links.isFetchingNextPage}
            />
          )}
        </QueryView>
      </Split>
      {search.make && <Builder onClose={() => change({ make: undefined })} />}
      {search.check && <Checker begin={search.check} onClose={() => change({ check: undefined })} />}
      {search.take && <TakeIn onClose={() => change({ take: undefined })} />}
    </Page>
  )
}

function sayCount(total: number, narrowed: boolean): string {
  const links = total === 1 ? '1 link' : `${total.toLocaleString('en-US')} links`
  return narrowed ? `${links} found` : links
}

function Actions() {
  const { search, change } = useLinksSearch()
  const may = useMay('link.write')
  return (
    <>
      <Button leftSection={<IconListCheck size={15} />} onClick={() => change({ check: 'new' })}>
        Check links
      </Button>
      <Button
        component="a"
        href={addressOf('exportLinks', { query: toFilter(search) })}
        download
        leftSection={<IconDownload size={15} />}
      >
        Export CSV
      </Button>
      {may && (
        <>
          <Button leftSection={<IconUpload size={15} />} onClick={() => change({ take: true })}>
            Import CSV
          </Button>
          <Button variant="filled" leftSection={<IconPlus size={15} />} onClick={() => change({ make: true })}>
            New link
          </Button>
        </>
      )}
    </>
  )
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconLinkOff}
      title="No link fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in addresses, campaigns and reasons.
    </EmptyState>
  )
}

function NothingYet() {
  return (
    <EmptyState icon={IconLink} title="No link was made yet" size="page">
      Links by the convention, each with a short form whose clicks are counted, appear here.
    </EmptyState>
  )
}
