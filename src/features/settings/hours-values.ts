import type { Hours } from '#core/desk/desk.ts'
import type { Desk } from '#client/session.ts'
import type { DeskChange } from './mutations.ts'
import { checkWallTime, parseWallTime } from './wall-time.ts'

/** The hours as their form holds them. */
export type HoursValues = {
  days: string[]
  workFrom: string
  workTo: string
  quietFrom: string
  quietTo: string
}

export function readHours({ workingHours, quietHours }: Desk): HoursValues {
  return {
    days: workingHours.days.map(String),
    workFrom: workingHours.from,
    workTo: workingHours.to,
    quietFrom: quietHours.from,
    quietTo: quietHours.to,
  }
}

export function writeHours(values: HoursValues): DeskChange {
  const time = (typed: string) => parseWallTime(typed) ?? typed
  return {
    workingHours: { days: values.days.map(Number), from: time(values.workFrom), to: time(values.workTo) },
    quietHours: { from: time(values.quietFrom), to: time(values.quietTo) },
  }
}

export const checkHours = {
  days: (days: string[]) => (days.length > 0 ? null : 'Choose at least one day.'),
  workFrom: checkWallTime,
  workTo: (to: string, { workFrom }: HoursValues) => {
    const hours = toHours(workFrom, to)
    return checkWallTime(to) ?? (hours && hours.from >= hours.to ? 'Work ends after it begins.' : null)
  },
  quietFrom: checkWallTime,
  quietTo: checkWallTime,
}

/** Where the server's name of a field is another. */
export const FIELD_NAMES = {
  'workingHours.days': 'days',
  'workingHours.from': 'workFrom',
  'workingHours.to': 'workTo',
  'quietHours.from': 'quietFrom',
  'quietHours.to': 'quietTo',
}

/** @returns null while one of them is no time of day */
export function toHours(from: string, to: string): Hours | null {
  const [begin, end] = [parseWallTime(from), parseWallTime(to)]
  return begin && end ? { from: begin, to: end } : null
}
