import type { Publication } from './queries.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'

/** @returns the time as people say it: `Tue, Nov 24, 09:30 GMT` */
export function sayWhen(at: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    ...({ weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const),
    ...({ hourCycle: 'h23', timeZone: zone } as const),
  })
  return `${format.format(new Date(at))} ${offsetName(zone, at)}`
}

/** @returns the day as timelines say it: `Nov 24` */
export function sayDate(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: zone }).format(new Date(at))
}

/** @returns what a clock in that zone shows: `09:30 in Lisbon` */
export function sayThere(at: string, zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ')
  return `${formatMoment(at, zone, 'time')} in ${city}`
}

/** @returns when these go out: one time, a span of days in words, or that there is none yet */
export function sayTimes(publications: readonly Pick<Publication, 'at'>[], zone: string): string {
  const times = [...new Set(publications.map((each) => each.at))].sort()
  const [first] = times
  if (times.length > 1) return 'each at its own time'
  return first ? sayWhen(first, zone) : 'no time yet'
}

/** @returns `X`, `X and Mastodon`, or `X, Mastodon and 2 more` */
export function sayNames(names: readonly string[]): string {
  const [first = '', second, ...more] = names
  if (second === undefined) return first
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`
}
