import type { Capacity } from '#core/channel/channel.ts'
import type { PublicationState } from '#core/publication/state.ts'
import { addDays, type Day, weekdayOf } from '#core/time/wall.ts'

/** How full a channel is on a day, or in the week of that day. */
export interface Load {
  readonly used: number
  readonly from: number
  readonly to: number
  readonly per: Capacity['per']
  /** `gap` is below what the team aims for; `over` is more than the channel takes before it is crowded. */
  readonly state: 'gap' | 'fine' | 'full' | 'over'
}

/** Whether a publication takes a place: drafts are planned, what was cancelled is not. */
export function takesPlace(state: PublicationState): boolean {
  return state !== 'cancelled'
}

/** @param used how many publications take a place in the channel’s day or week */
export function loadOf(used: number, { from, to, per }: Capacity): Load {
  const state = used > to ? 'over' : used === to ? 'full' : used < from ? 'gap' : 'fine'
  return { used, from, to, per, state }
}

/** How many publications each channel has on each day. */
export type Counts = ReadonlyMap<string, ReadonlyMap<Day, number>>

/** The load of a channel as a day shows it: that day’s, or that of its week, Monday to Sunday. */
export function loadOn(day: Day, channelId: string, capacity: Capacity, counts: Counts): Load {
  const byDay = counts.get(channelId)
  if (capacity.per === 'day') return loadOf(byDay?.get(day) ?? 0, capacity)
  const monday = startOfWeek(day)
  let used = 0
  for (let ahead = 0; ahead < 7; ahead += 1) used += byDay?.get(addDays(monday, ahead)) ?? 0
  return loadOf(used, capacity)
}

/** @returns the Monday of the week */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
