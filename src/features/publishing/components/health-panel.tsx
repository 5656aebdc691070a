import { useQuery } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { dayOf, sayDay } from '#core/time/wall.ts'
import { useNames } from '#client/names.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { type BarSeries, StackedBars } from '#ui/chart/stacked-bars.tsx'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { zoneName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { type Counted, countDays, firstDay, type HealthRow, saySummary } from '../health-model.ts'
import classes from '../publishing.module.css'

const SERIES: readonly (BarSeries & { readonly key: Counted })[] = [
  { key: 'published', label: 'Published', tone: 'clear', pattern: 'solid' },
  { key: 'held', label: 'Held', tone: 'caution', pattern: 'stripes' },
  { key: 'unconfirmed', label: 'Unconfirmed', tone: 'danger', pattern: 'dots' },
  { key: 'failed', label: 'Failed', tone: 'danger', pattern: 'grid' },
]

interface HealthPanelProps {
  readonly days: number
  readonly channel: string | undefined
}

interface NamedRow extends HealthRow {
  readonly channel: string
}

/** What came of the posts that were due, per day and channel: a picture, and the same figures as a table. */
export function HealthPanel({ days, channel }: HealthPanelProps) {
  const { desk } = useSession()
  const now = useNow()
  const names = useNames()
  const to = dayOf(toInstant(now), desk.zone)
  const from = firstDay(to, days)
  const query = useQuery(apiQuery('getPublishingHealth', { query: { from, to } }))
  const since = dayOf(desk.createdAt, desk.zone)
  const zone = `Days of ${zoneName(desk.zone, now)}, ${desk.zone.replaceAll('_', ' ')}`
  return (
    <QueryPanel title="Health" query={query} meta={() => `the last ${days} days`} skeleton={<RowsSkeleton rows={6} />}>
      {(data) => {
        const rows = data.rows.filter((each) => !channel || each.channelId === channel)
        const points = countDays(rows, from, to, since).map(({ day, counts }) => ({
          ...{ label: day.slice(5).replace('-', '/'), title: sayDay(day), values: counts },
        }))
        const named: NamedRow[] = rows.map((each) => ({ ...each, channel: names.channel(each.channelId) }))
        return (
          <>
            <div className={classes.chart}>
              <StackedBars
                summary={saySummary(rows, days)}
                series={SERIES}
                points={points}
                unknown="Not known: the desk was not there yet"
              />
            </div>
            <p className={classes.hint}>
              {zone}. A post counts on the day it was meant for; late is more than five minutes after its minute.
            </p>
            <div className={classes.table}>
              <DataTable
                label="Health per day and channel"
                rows={named}
                rowKey={(row) => `${row.day} ${row.channelId}`}
                columns={COLUMNS}
                noun={{ one: 'day of a channel with posts', many: 'days of channels with posts' }}
                initialSort={{ id: 'day', desc: true }}
                height="hug"
              />
            </div>
          </>
        )
      }}
    </QueryPanel>
  )
}

function figure(id: Counted | 'late', header: string): Column<NamedRow> {
  return { id, header, align: 'end', width: 112, sortBy: (row) => row[id], cell: (row) => row[id] }
}

const COLUMNS: readonly Column<NamedRow>[] = [
  { id: 'day', header: 'Day', phone: 'title', sortBy: (row) => row.day, cell: (row) => sayDay(row.day) },
  { id: 'channel', header: 'Channel', sortBy: (row) => row.channel, cell: (row) => row.channel },
  figure('published', 'Published'),
  figure('late', 'Late'),
  figure('held', 'Held'),
  figure('unconfirmed', 'Unconfirmed'),
  figure('failed', 'Failed'),
]
