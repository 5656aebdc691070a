import { PICK_LIST_FACTS } from '#core/pick-list/pick-list.ts'
import { Page } from '#ui/page.tsx'
import { WithPageNav } from '#ui/page-nav.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { PickListViews } from './components/pick-list-views.tsx'
import { ReadOnlyNotice } from './components/read-only-notice.tsx'
import { type PickLists, REQUESTS_ID, usePickLists, useValueRequests, viewLists } from './queries.ts'
import { usePickListsSearch } from './use-pick-lists-search.ts'

/** The values that the team picks from, list by list. */
export function PickListsPage() {
  const lists = usePickLists()
  const requests = useValueRequests().data?.requests ?? []
  const { search } = usePickListsSearch()
  const views = viewLists(lists.data?.values ?? [], search)
  const parts = views
    .filter((view) => !search.q || view.shown.length > 0)
    .map(({ list, shown }) => ({
      id: list,
      label: PICK_LIST_FACTS[list].title,
      ...(lists.data && { count: shown.length }),
    }))
  const waiting = requests.filter(({ verdict }) => verdict === null).length
  const asked = requests.length > 0 ? [{ id: REQUESTS_ID, label: 'Requests', count: waiting }] : []
  return (
    <Page title="Pick-lists" meta={lists.data && countValues(lists.data)}>
      <WithPageNav groups={[{ links: [...asked, ...parts] }]}>
        <ReadOnlyNotice />
        <QueryView query={lists} skeleton={<RowsSkeleton rows={10} />}>
          {() => <PickListViews views={views} requests={requests} />}
        </QueryView>
      </WithPageNav>
    </Page>
  )
}

function countValues({ values }: PickLists): string {
  const retired = values.filter((value) => value.retiredAt).length
  return `${values.length - retired} values offered, ${retired} retired`
}
