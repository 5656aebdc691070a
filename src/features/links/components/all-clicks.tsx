import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { dayOf, sayDay } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { StackedBars } from '#ui/chart/stacked-bars.tsx'
import { Panel, RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { countByPart, makeClickSeries, saySum } from '../click-series.ts'
import { firstDay } from '../count-days.ts'
import { toFilter } from '../queries.ts'
import { SPANS, USUAL_SPAN } from '../search-params.ts'
import { useLinksSearch } from '../use-links-search.ts'
import classes from '../links.module.css'
import { ClicksTable } from './clicks-table.tsx'

/** Clicks per day on all links that the table shows, by channel; on a phone the table comes first. */
export function AllClicks() {
  const { search, change } = useLinksSearch()
  const { desk } = useSession()
  const narrow = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const { chart = narrow ? 'hidden' : 'shown', days = USUAL_SPAN } = search
  const shown = chart === 'shown'
  return (
    <div className={classes.allClicks}>
      <Panel
        title="Clicks on these links"
        meta={shown ? `Days of ${desk.zone.replaceAll('_', ' ')}, without bots` : undefined}
        action={
          <span className={classes.chartActs}>
            {shown && (
              <SegmentedControl
                size="xs"
                aria-label="Clicks of the last"
                data={SPANS.map((each) => ({ value: String(each), label: narrow ? `${each} d` : `${each} days` }))}
                value={String(days)}
                onChange={(next) => change({ days: Number(next) === USUAL_SPAN ? undefined : Number(next) })}
              />
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={shown}
              leftSection={shown ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
              onClick={() => change({ chart: shown ? 'hidden' : 'shown' })}
            >
              {shown ? 'Hide' : 'Show'}
            </Button>
          </span>
        }
        inset={shown ? 'padded' : 'flush'}
      >
        {shown && <Chart days={days} />}
      </Panel>
    </div>
  )
}

function Chart({ days }: { days: number }) {
  const { desk } = useSession()
  const { search } = useLinksSearch()
  const to = dayOf(toInstant(useNow()), desk.zone)
  const from = firstDay(to, days)
  const { sort: _sort, ...filter } = toFilter(search)
  const query = useQuery(apiQuery('getClicks', { query: { ...filter, from, to } }))
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
      {(clicks) => <Bars clicks={clicks} days={days} from={from} to={to} />}
    </QueryView>
  )
}

interface BarsProps {
  readonly clicks: Output<'getClicks'>
  readonly days: number
  readonly from: string
  readonly to: string
}

const HEIGHT = 150

function Bars({ clicks: { days: counted, total, since }, days, from, to }: BarsProps) {
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const series = makeClickSeries(counted, channels)
  const rows = countByPart(counted, series, { from, to, since })
  if (total === 0) {
    const none = since === null ? 'No link fits, so there is nothing to count.' : `No click in the last ${days} days.`
    return <p className={classes.words}>{none}</p>
  }
  return (
    <>
      <StackedBars
        summary={saySum(total, days, series)}
        series={series}
        points={rows.map(({ day, values }) => ({ label: day.slice(5).replace('-', '/'), title: sayDay(day), values }))}
        unknown="No link was there yet"
        height={HEIGHT}
      />
      <ClicksTable series={series} rows={rows} />
    </>
  )
}
