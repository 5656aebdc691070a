import { useMemo } from 'react'
import { addMonths, type Entry } from '#core/calendar/layout.ts'
import { rankTimes } from '#core/calendar/slots.ts'
import { addDays } from '#core/time/wall.ts'
import { useSession } from '#client/session.ts'
import { peekSearch } from '#client/desk-links.ts'
import type { CalendarActs } from './acts.ts'
import { takenBy } from './grid-model.ts'
import type { Model } from './model.ts'
import type { Channel } from './queries.ts'
import type { CalendarView } from './search-params.ts'
import { isSelected, selectAll, setCalendarState, toggleSelected, useCalendarState } from './state.ts'
import { useCalendarSearch } from './use-calendar-search.ts'
import { useCopies } from './use-copies.ts'
import { useMoves } from './use-moves.ts'
import { useLatest } from './use-latest.ts'

interface ActFacts {
  readonly model: Model
  readonly channels: readonly Channel[]
  readonly day: string
  readonly view: CalendarView
  readonly now: string
}

let lastSelected: string | null = null

/** Everything one can do on the calendar; the same object for as long as one is on the page. */
export function useCalendarActs(facts: ActFacts): CalendarActs {
  const { desk } = useSession()
  const { change } = useCalendarSearch()
  const { plan, move } = useMoves()
  const copy = useCopies()
  const latest = useLatest(facts)
  return useMemo((): CalendarActs => {
    const byId = (id: string) => latest.current.model.byId.get(id)
    return {
      zone: desk.zone,
      toleranceMinutes: desk.approval.toleranceMinutes,
      open: (entry) => change(peekSearch(entry.card.id)),
      openDay: (openDay) => setCalendarState({ openDay }),
      openMark: (id) => setCalendarState({ mark: { id } }),
      add: (day, time, anchor, channelId) => setCalendarState({ quickAdd: { day, time, anchor, channelId } }),
      select: (entry, reach) => {
        if (reach === 'through' && lastSelected) selectAll(between(latest.current.model, byId(lastSelected), entry))
        else toggleSelected(entry)
        lastSelected = entry.id
      },
      plan,
      move: (moving, shift) => void move(moving, shift),
      copy: (moving, shift) => void copy(moving, shift),
      flip: (steps) => change({ day: stepFrom(latest.current.day, latest.current.view, steps) }),
      takeAlong: (entry) => {
        const { selected } = useCalendarState.getState()
        if (!isSelected(entry, selected)) return [entry]
        return [...latest.current.model.byId.values()].filter((each) => isSelected(each, selected))
      },
      entryOf: byId,
      timeOn: (day, { publications }) => {
        const { channels, model, now } = latest.current
        const channel = channels.find((each) => each.id === publications[0]?.channelId)
        if (!channel) return desk.workingHours.from
        const taken = takenBy(channel.id, model, desk.zone)
        return rankTimes({ channel, desk, taken, from: day, days: 1, now }, day)[0]?.time ?? desk.workingHours.from
      },
    }
  }, [desk, change, plan, move, copy, latest])
}

function stepFrom(day: string, view: CalendarView, steps: number): string {
  return view === 'week' ? addDays(day, 7 * steps) : addMonths(`${day.slice(0, 7)}-01`, steps)
}

/** Everything from one card to another, in the order of the calendar. */
function between(model: Model, from: Entry | undefined, to: Entry): Entry[] {
  const all = [...model.byId.values()].sort((a, b) =>
    `${a.day} ${a.time} ${a.id}` < `${b.day} ${b.time} ${b.id}` ? -1 : 1,
  )
  const [start, end] = [from ? all.indexOf(from) : -1, all.indexOf(to)]
  if (start === -1 || end === -1) return [to]
  return all.slice(Math.min(start, end), Math.max(start, end) + 1)
}
