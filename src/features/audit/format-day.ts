const formatters = new Map<string, Intl.DateTimeFormat>()

/** A day with its year, as a heading: Monday, November 23, 2026. */
export function formatDayOfYear(at: string, zone: string): string {
  const known = formatters.get(zone)
  const formatter =
    known ??
    new Intl.DateTimeFormat('en-US', {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      year: 'numeric',
      timeZone: zone,
    })
  if (!known) formatters.set(zone, formatter)
  return formatter.format(new Date(at))
}
