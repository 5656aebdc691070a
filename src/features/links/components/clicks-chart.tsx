import { useQuery } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { dayOf, sayDay } from '#core/time/wall.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { type BarSeries, StackedBars } from '#ui/chart/stacked-bars.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { countDays, firstDay } from '../count-days.ts'
import type { Link } from '../queries.ts'
import classes from '../links.module.css'

const DAYS = 30
const SERIES: readonly BarSeries[] = [{ key: 'clicks', label: 'Clicks', tone: 'info', pattern: 'solid' }]

/** Clicks on the short form in the last thirty days of the desk, and where they came from. */
export function ClicksChart({ link }: { link: Link }) {
  const { desk } = useSession()
  const to = dayOf(toInstant(useNow()), desk.zone)
  const from = firstDay(to, DAYS)
  const query = useQuery(apiQuery('getClicks', { query: { from, to, linkId: link.id } }))
  const since = dayOf(link.createdAt, desk.zone)
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
      {({ days, total, referrers }) => (
        <>
          <StackedBars
            summary={`${total.toLocaleString('en-US')} ${total === 1 ? 'click' : 'clicks'} in the last ${DAYS} days.`}
            series={SERIES}
            points={countDays(days, { from, to, since }).map(({ day, clicks }) => ({
              ...{ label: day.slice(5).replace('-', '/'), title: sayDay(day) },
              values: clicks === null ? null : { clicks },
            }))}
            unknown="The link was not there yet"
          />
          <p className={classes.words}>{sayReferrers(referrers)}</p>
          <div className={classes.hidden}>
            <table>
              <caption>Clicks per day</caption>
              <tbody>
                {days.map(({ day, channelId, clicks }) => (
                  <tr key={`${day} ${channelId}`}>
                    <th scope="row">{sayDay(day)}</th>
                    <td>{clicks}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </QueryView>
  )
}

const MOST = 5

function sayReferrers(referrers: readonly { readonly host: string | null; readonly clicks: number }[]): string {
  if (referrers.length === 0) return 'Bots are not counted, and nothing is kept of who clicked.'
  const shown = referrers.slice(0, MOST).map(({ host, clicks }) => `${host ?? 'not said'} ${clicks}`)
  return `From: ${shown.join(', ')}.`
}
