import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { useMay, useSession } from '#client/session.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Page } from '#ui/page.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { OpinionsView } from './components/opinions-view.tsx'
import { WaitingView } from './components/waiting-view.tsx'
import { type Approvals, approvalsQuery } from './queries.ts'
import { groupOf, isAskedOf, type Reader } from './queue.ts'
import type { ApprovalsSearch, ApprovalsTab } from './search-params.ts'
import { useApprovalsSearch } from './use-approvals-search.ts'

/** What waits for somebody’s yes, and for somebody’s opinion: gone through one by one. */
export function ApprovalsPage() {
  const { me, desk } = useSession()
  const { search, change } = useApprovalsSearch()
  const query = useQuery(approvalsQuery)
  // Colleagues outside the team are asked for opinions, and for nothing else.
  const inTeam = useMay('calendar.read')
  const reader: Reader = { id: me.id, rules: desk.approval, now: toInstant(useNow()) }
  const narrow = useMediaQuery('(max-width: 1099px)', undefined, { getInitialValueInEffect: false })
  const tab = inTeam ? pickTab(search, query.data) : 'opinions'
  const reading = narrow && search.post !== undefined
  return (
    <Page
      title="Approvals"
      meta={query.data && sayCount(query.data, tab, reader)}
      layout="fill"
      filters={
        inTeam && !reading && <Filters tab={tab} mine={search.mine} data={query.data} me={me.id} onChange={change} />
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={5} />}>
        {({ waiting, reviews }) =>
          tab === 'opinions' ? (
            <OpinionsView opinions={reviews} narrow={narrow} />
          ) : (
            <WaitingView waiting={waiting} reader={reader} narrow={narrow} />
          )
        }
      </QueryView>
    </Page>
  )
}

/** The tab of the address; without one, that of the post in it, which a notification may have named. */
function pickTab({ tab, post }: ApprovalsSearch, data: Approvals | undefined): ApprovalsTab {
  if (tab) return tab
  const inQueue = data?.waiting.some((each) => each.post.id === post)
  return !inQueue && data?.reviews.some((each) => each.post.id === post) ? 'opinions' : 'waiting'
}

function sayCount({ waiting, reviews }: Approvals, tab: ApprovalsTab, reader: Reader): string {
  if (tab === 'opinions') return reviews.length === 1 ? '1 asked of you' : `${reviews.length} asked of you`
  const yours = waiting.filter((each) => groupOf(each, reader) === 'yours').length
  return yours > 0 ? `${waiting.length} waiting, ${yours} for you` : `${waiting.length} waiting`
}

interface FiltersProps {
  readonly tab: ApprovalsTab
  readonly mine: true | undefined
  readonly data: Approvals | undefined
  readonly me: string
  readonly onChange: (to: ApprovalsSearch) => void
}

function Filters({ tab, mine, data, me, onChange }: FiltersProps) {
  const count = (many: number | undefined) => (many === undefined ? '' : ` (${many})`)
  const asked = data?.waiting.filter((each) => isAskedOf(each.post, me)).length
  return (
    <FilterBar>
      <SegmentedControl
        aria-label="What"
        data={[
          { value: 'waiting', label: `Approvals${count(data?.waiting.length)}` },
          { value: 'opinions', label: `Opinions asked of you${count(data?.reviews.length)}` },
        ]}
        value={tab}
        onChange={(next) => onChange({ tab: next as ApprovalsTab, post: undefined, mine: undefined })}
      />
      {tab === 'waiting' && (
        <SegmentedControl
          aria-label="Asked of whom"
          data={[
            { value: 'all', label: 'All' },
            { value: 'mine', label: `Asked of me${count(asked)}` },
          ]}
          value={mine ? 'mine' : 'all'}
          onChange={(next) => onChange({ mine: next === 'mine' ? true : undefined, post: undefined })}
        />
      )}
    </FilterBar>
  )
}
