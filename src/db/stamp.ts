import type { Instant } from '#core/time/instant.ts'

/** An instant as part of a file name that sorts by time: `20261123-093000`, in UTC. */
export function stampOf(instant: Instant): string {
  return instant.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
}

/** @returns the instant, to the second; null when it is no stamp */
export function parseStamp(stamp: string): Instant | null {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(stamp)
  if (!parts) return null
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}
