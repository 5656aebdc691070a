/** An IANA time zone name, such as `Europe/Lisbon`. */
export type Zone = string

/** Asking the runtime costs as much as a query; there are some hundred zones. */
const known = new Set<string>()

/** @returns whether the runtime knows this IANA zone; offsets such as `+02:00` are not zones and are refused */
export function isZone(value: string): value is Zone {
  if (known.has(value)) return true
  if (value !== 'UTC' && !/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: value })
    known.add(value)
    return true
  } catch {
    return false
  }
}
