import { useQuery } from '@tanstack/react-query'
import type { Load } from '#core/calendar/capacity.ts'
import { startOfWeek } from '#core/calendar/capacity.ts'
import { nextWorkingDay } from '#core/desk/hours.ts'
import { toInstant } from '#core/time/instant.ts'
import { addDays, dayOf, sayDay } from '#core/time/wall.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink } from '#ui/link.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { useNow } from '#ui/time/use-now.ts'
import type { Tone } from '#ui/tone.ts'
import { type ChannelLoad, listLoads, sayLoad } from '../load.ts'
import classes from '../today.module.css'

const TONES: Record<Load['state'], Tone> = { gap: 'info', fine: 'clear', full: 'clear', over: 'caution' }

/** How full each channel is on the next working day: gaps to fill, and what is crowded. */
export function LoadPanel() {
  const { desk } = useSession()
  const today = dayOf(toInstant(useNow()), desk.zone)
  const next = nextWorkingDay(today, desk)
  const monday = startOfWeek(next)
  const calendar = useQuery(apiQuery('getCalendar', { query: { from: monday, to: addDays(monday, 6) } }))
  const channels = useQuery(apiQuery('listChannels'))
  const ready = calendar.data && channels.data
  const query = {
    data: ready && listLoads(next, channels.data.channels, calendar.data.cards, desk.zone),
    error: calendar.error ?? channels.error,
    isFetching: calendar.isFetching || channels.isFetching,
    refetch: () => Promise.all([calendar.refetch(), channels.refetch()]),
  }
  return (
    <QueryPanel
      title={next === addDays(today, 1) ? 'Tomorrow' : 'Next working day'}
      query={query}
      meta={() => sayDay(next)}
      action={
        <AppLink to="/calendar" search={{ view: 'week', day: next }}>
          Open
        </AppLink>
      }
      skeleton={<RowsSkeleton rows={4} />}
      isEmpty={(loads) => loads.length === 0}
      empty={
        <EmptyState title="No channel has a capacity">
          Capacities are set on the Channels page of the settings.
        </EmptyState>
      }
    >
      {(loads) => (
        <ul>
          {loads.map((each) => (
            <LoadRow key={each.channel.id} {...each} />
          ))}
        </ul>
      )}
    </QueryPanel>
  )
}

function LoadRow({ channel, load }: ChannelLoad) {
  const { word, figures } = sayLoad(load)
  return (
    <li className={`${classes.row} ${classes.load}`}>
      <span className={classes.mark}>
        <BrandMark brand={channel.platform} size={16} />
      </span>
      <span className={classes.words}>{channel.name}</span>
      <span className={classes.figures}>{figures}</span>
      <span className={classes.state}>
        <StateMark tone={TONES[load.state]}>{word}</StateMark>
      </span>
    </li>
  )
}
