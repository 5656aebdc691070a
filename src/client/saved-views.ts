import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/contract.ts'
import { call } from './call.ts'
import { apiQuery, refresh } from './query.ts'
import { useSession } from './session.ts'

type ViewPage = Input<'addView'>['body']['page']

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
  // What `select` makes keeps its identity while it says the same.
  const { data } = useQuery({ ...apiQuery('listViews'), select: (answer) => pickViews(answer, page, me.id) })
  const save = async ({ name, shared, search }: NewView) => {
    await call('addView', { body: { page, name, shared, search: JSON.stringify(search) } })
    await refresh(client, 'listViews')
  }
  const remove = ({ id }: Pick<SavedView, 'id'>) =>
    call('removeView', { params: { id } }).finally(() => refresh(client, 'listViews'))
  return { views: data ?? NONE, save, remove }
}

const NONE: readonly SavedView[] = []

function pickViews({ views }: Output<'listViews'>, page: ViewPage, me: string): SavedView[] {
  return views
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
