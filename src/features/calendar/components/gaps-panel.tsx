import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadOn, startOfWeek } from '#core/calendar/capacity.ts'
import { suggestSlots } from '#core/calendar/slots.ts'
import { isWorkingDay } from '#core/desk/hours.ts'
import { addDays, type Day, weekdayOf } from '#core/time/wall.ts'
import { apiQuery } from '#client/query.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type CalendarActs, anchorOf } from '../acts.ts'
import { describeLoad } from '../describe.ts'
import { type DeskFacts, takenBy } from '../grid-model.ts'
import { modelOf } from '../model.ts'
import type { Calendar, Channel } from '../queries.ts'
import { sayShortDay } from '../say-move.ts'
import classes from './page.module.css'
import { PlatformGlyph } from './sprite.tsx'

interface GapsPanelProps {
  readonly today: Day
  readonly now: string
  readonly desk: DeskFacts
  readonly suggestFor: readonly Channel[]
  readonly acts: CalendarActs
}

const AHEAD_DAYS = 14
const NO_CARDS: Calendar['cards'] = []

interface Gap {
  readonly day: Day
  readonly channel: Channel
  readonly says: string
  readonly time: string | null
  readonly reason: string
}

/** The next two weeks below what the channels aim for, each with a time to mend it. */
export function GapsPanel({ today, now, desk, suggestFor, acts }: GapsPanelProps) {
  const range = useMemo(() => ({ from: startOfWeek(today), to: addDays(startOfWeek(today), 27) }), [today])
  const { data } = useQuery(apiQuery('getCalendar', { query: range }))
  const cards = data?.cards ?? NO_CARDS
  const gaps = useMemo(
    () => (data ? findGaps(today, now, desk, suggestFor, modelOf(cards, desk.zone, range)) : []),
    [data, today, now, desk, suggestFor, cards, range],
  )
  const days = [...new Set(gaps.map((gap) => gap.day))]
  return (
    <aside className={classes.side} aria-label="Gaps">
      <div className={classes.sideHead}>
        <h2 className={classes.sideTitle}>Gaps, next {AHEAD_DAYS} days</h2>
        <span className={classes.sideCount}>{gaps.length}</span>
      </div>
      <div className={classes.sideBody}>
        {days.map((day) => (
          <section key={day} aria-label={sayShortDay(day)}>
            <h3 className={classes.gapDay}>{sayShortDay(day)}</h3>
            {gaps
              .filter((gap) => gap.day === day)
              .map((gap) => (
                <button
                  key={gap.channel.id}
                  type="button"
                  className={classes.gapRow}
                  title={gap.reason}
                  onClick={(event) => acts.add(day, gap.time, anchorOf(event.currentTarget), gap.channel.id)}
                >
                  <PlatformGlyph platform={gap.channel.platform} />
                  <span className={classes.gapWords}>{gap.says}</span>
                  {gap.time && <span className={classes.gapTime}>+ {gap.time}</span>}
                </button>
              ))}
          </section>
        ))}
        {data && gaps.length === 0 && (
          <EmptyState title="No gaps">Every channel has what it aims for in the next two weeks.</EmptyState>
        )}
      </div>
    </aside>
  )
}

function findGaps(
  today: Day,
  now: string,
  desk: DeskFacts,
  channels: readonly Channel[],
  model: ReturnType<typeof modelOf>,
): Gap[] {
  const gaps: Gap[] = []
  for (let ahead = 0; ahead < AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead)
    if (!isWorkingDay(day, desk)) continue
    for (const channel of channels) {
      // A week is a gap once, on the first of its days that is left.
      if (!channel.capacity || channel.retiredAt) continue
      if (channel.capacity.per === 'week' && ahead > 0 && weekdayOf(day) !== 1) continue
      const load = loadOn(day, channel.id, channel.capacity, model.counts)
      if (load.state !== 'gap') continue
      const taken = takenBy(channel.id, model, desk.zone)
      const [slot] = suggestSlots({ channel, desk, taken, from: day, days: 1, now })
      const says = `${load.used} of ${load.from} this ${load.per}`
      const reason = slot?.reason ?? describeLoad(channel.platform, load)
      gaps.push({ day, channel, says, time: slot?.time ?? null, reason })
    }
  }
  return gaps
}
