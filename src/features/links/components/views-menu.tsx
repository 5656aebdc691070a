import { readFailure } from '#client/api-error.ts'
import { useSavedViews } from '#client/saved-views.ts'
import { SavedViews } from '#ui/saved-views.tsx'
import { FILTERS, NO_FILTERS, readLinksSearch } from '../search-params.ts'
import { useLinksSearch } from '../use-links-search.ts'

const KEPT = [...FILTERS, 'sort'] as const
const COMMAND = { id: 'links-save-view', group: 'Links' }

/** Saved views: one’s own, and those the team shares. */
export function ViewsMenu() {
  const { views, save, remove } = useSavedViews('links')
  const { search, change } = useLinksSearch()
  const keep = () => Object.fromEntries(KEPT.map((key) => [key, search[key]]))
  return (
    <SavedViews
      views={views}
      about="The filters and the order are kept."
      command={COMMAND}
      onShow={(view) => change({ ...NO_FILTERS, sort: undefined, ...readLinksSearch(view.search) })}
      onSave={(named) => save({ ...named, search: keep() })}
      onRemove={remove}
      onKeep={save}
      readFailure={readFailure}
    />
  )
}
