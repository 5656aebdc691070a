import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rankTimes, type Slot } from '#core/calendar/slots.ts'
import { startOfWeek } from '#core/calendar/capacity.ts'
import { toInstant } from '#core/time/instant.ts'
import { addDays, dayOf, sayDay, wallTimeOf } from '#core/time/wall.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { useNow } from '#ui/time/use-now.ts'
import type { ChannelView } from '../channel-view.ts'
import { useComposer } from '../composer-context.ts'
import { listOthers } from '../use-checks.ts'
import classes from '../when.module.css'

interface SuggestionsProps {
  readonly views: readonly ChannelView[]
  readonly onPick: (slot: Slot & { readonly zone: string }) => void
}

const DAYS = 7
const MOST = 3

/** The next good times, and why. */
export function Suggestions({ views, onPick }: SuggestionsProps) {
  const slots = useSlots(views)
  const { desk } = useSession()
  if (slots.length === 0) return null
  return (
    <div className={classes.suggestions}>
      <p className={classes.note}>Good times, in the desk’s zone</p>
      <ul>
        {slots.map((slot) => (
          <li key={`${slot.channelId} ${slot.day} ${slot.time}`}>
            <button type="button" className={classes.slot} onClick={() => onPick({ ...slot, zone: desk.zone })}>
              <span className={classes.slotTime}>
                {sayShortDay(slot.day)} {slot.time}
              </span>
              <span className={classes.slotReason}>{slot.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `Tue, Nov 24` */
function sayShortDay(day: string): string {
  return sayDay(day).replace(/[a-z]+/gi, (word) => word.slice(0, 3))
}

function useSlots(views: readonly ChannelView[]): readonly Slot[] {
  const { draft } = useComposer()
  const { desk } = useSession()
  const now = toInstant(useNow())
  const today = dayOf(now, desk.zone)
  const start = views[0]?.plan.day && views[0].plan.day > today ? views[0].plan.day : today
  const query = { from: startOfWeek(start), to: addDays(startOfWeek(start), 2 * DAYS) }
  const { data } = useQuery(apiQuery('getCalendar', { query }))
  return useMemo(() => {
    if (!data) return []
    const others = listOthers(data.cards, draft.postId)
    const days = Array.from({ length: DAYS }, (_, ahead) => addDays(start, ahead))
    const all = views.flatMap(({ channel }) => {
      const taken = (others.get(channel.id) ?? []).map(({ at }) => ({
        day: dayOf(at, desk.zone),
        time: wallTimeOf(at, desk.zone),
      }))
      // The best of each day: three on one morning are no choice.
      return days.flatMap((day) => rankTimes({ channel, desk, taken, from: day, days: 1, now }, day).slice(0, 1))
    })
    const ranked = all.toSorted((a, b) => b.stars - a.stars || (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
    return spread(ranked).slice(0, MOST)
  }, [data, draft.postId, views, desk, now, start])
}

/** Of several channels one suggestion each first, so that none hides the others. */
function spread(slots: readonly Slot[]): Slot[] {
  const firsts = slots.filter((slot, index) => slots.findIndex((each) => each.channelId === slot.channelId) === index)
  return [...firsts, ...slots.filter((slot) => !firsts.includes(slot))]
}
