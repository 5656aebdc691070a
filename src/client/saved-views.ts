import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Input, Output } from '#contract/contract.ts'
import { call } from './call.ts'
import { apiQuery, refresh } from './query.ts'
import { useSession } from './session.ts'

export type ViewPage = Input<'addView'>['body']['page']

/** What of a page is looked at, kept under a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  /** Only whoever saved it can remove it. */
  readonly mine: boolean
  /** What of the address was kept. */
  readonly search: Record<string, unknown>
}

type NewView = Pick<SavedView, 'name' | 'shared' | 'search'>

/** The saved views of a page: one’s own, and those the team shares. */
export function useSavedViews(page: ViewPage) {
  const { me } = useSession()
  const client = useQueryClient()
  const { data } = useQuery(apiQuery('listViews'))
  const views = useMemo(() => pickViews(data, page, me.id), [data, page, me.id])
  const save = useCallback(
    async ({ search, ...view }: NewView) => {
      await call('addView', { body: { ...view, page, search: JSON.stringify(search) } })
      await refresh(client, 'listViews')
    },
    [client, page],
  )
  const remove = useCallback(
    async ({ id }: Pick<SavedView, 'id'>) => {
      await call('removeView', { params: { id } }).finally(() => refresh(client, 'listViews'))
    },
    [client],
  )
  return { views, save, remove }
}

function pickViews(data: Output<'listViews'> | undefined, page: ViewPage, me: string): SavedView[] {
  return (data?.views ?? [])
    .filter((view) => view.page === page)
    .map(({ id, name, shared, ownerId, search }) => ({ id, name, shared, mine: ownerId === me, search: parse(search) }))
}

/** @returns what was kept; nothing of it where it cannot be read */
function parse(search: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(search)
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}
