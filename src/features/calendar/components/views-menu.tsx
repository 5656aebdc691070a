import { useNavigate } from '@tanstack/react-router'
import { readFailure } from '#client/api-error.ts'
import { type SavedView, useSavedViews } from '#client/saved-views.ts'
import { SavedViews } from '#ui/saved-views.tsx'
import { FILTERS, readCalendarSearch } from '../search-params.ts'
import { useCalendarSearch } from '../use-calendar-search.ts'

const KEPT = [...FILTERS, 'view', 'slots', 'gaps'] as const
const COMMAND = { id: 'calendar-save-view', group: 'Calendar' }

/** Saved views: one’s own, and those the team shares. */
export function ViewsMenu() {
  const { views, save, remove } = useSavedViews('calendar')
  const { search } = useCalendarSearch()
  const navigate = useNavigate({ from: '/calendar' })
  const show = (view: SavedView) => {
    const kept = readCalendarSearch(view.search)
    void navigate({ to: '.', search: (old) => ({ ...kept, day: old.day }) })
  }
  const keep = () => Object.fromEntries(KEPT.map((key) => [key, search[key]]))
  return (
    <SavedViews
      views={views}
      about="The layout and the filters are kept, not the day."
      command={COMMAND}
      onShow={show}
      onSave={(named) => save({ ...named, search: keep() })}
      onRemove={remove}
      onKeep={save}
      readFailure={readFailure}
    />
  )
}
