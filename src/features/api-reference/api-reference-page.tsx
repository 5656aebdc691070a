import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FilterBar, SearchFilter } from '#ui/filter-bar.tsx'
import { Page } from '#ui/page.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Reference } from './components/reference.tsx'
import { findOperations, listOperations, type OpenApi } from './openapi.ts'
import { useOpenApi } from './queries.ts'

/** What programs can ask of the desk, read from the document it describes itself with. */
export function ApiReferencePage() {
  const { q } = useSearch({ from: '/desk/api-reference' })
  const navigate = useNavigate({ from: '/api-reference' })
  const find = useCallback(
    (words: string) => void navigate({ to: '.', search: { q: words || undefined }, replace: true }),
    [navigate],
  )
  const api = useOpenApi()
  return (
    <Page
      title="API reference"
      meta={api.data && `${countWords(api.data, q)} · version ${api.data.info.version}`}
      filters={
        <FilterBar onClear={q ? () => find('') : undefined}>
          <SearchFilter label="Find operations" value={q ?? ''} onChange={find} />
        </FilterBar>
      }
    >
      <QueryView query={api} skeleton={<RowsSkeleton rows={12} />}>
        {(document) => <Reference api={document} q={q} onClear={() => find('')} />}
      </QueryView>
    </Page>
  )
}

function countWords(api: OpenApi, q: string | undefined): string {
  const all = listOperations(api)
  return q ? `${findOperations(all, q).length} of ${all.length} operations` : `${all.length} operations`
}
