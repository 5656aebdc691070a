const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters are slow to make and a table needs hundreds: one for each zone and shape. */
function formatterOf(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone })
  formatters.set(key, made)
  return made
}

export type MomentShape = 'full' | 'short' | 'date' | 'time' | 'second'

const SHAPES: Record<MomentShape, Intl.DateTimeFormatOptions> = {
  full: {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  short: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { month: 'short', day: 'numeric', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
}

/** A moment as a clock on the wall of `zone` shows it, without the zone's name. */
export function formatMoment(at: string | number, zone: string, shape: MomentShape): string {
  return formatterOf(zone, SHAPES[shape]).format(new Date(at))
}

/** The day in full, such as Monday, November 23. */
export function formatDay(at: string | number, zone: string): string {
  return formatterOf(zone, { weekday: 'long', month: 'long', day: 'numeric' }).format(new Date(at))
}

/** The hour of the day in `zone`, 0 to 23. */
export function hourIn(at: string | number, zone: string): number {
  return Number(formatterOf(zone, { hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)))
}

/** The short name of the zone at that moment, such as GMT+1 or PST. */
export function offsetName(zone: string, at: string | number = Date.now()): string {
  return zonePart(zone, at, 'short')
}

/** The zone in words, such as Western European Standard Time. */
export function zoneName(zone: string, at: string | number = Date.now()): string {
  return zonePart(zone, at, 'long')
}

function zonePart(zone: string, at: string | number, style: 'short' | 'long'): string {
  try {
    const parts = formatterOf(zone, { timeZoneName: style }).formatToParts(new Date(at))
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  } catch {
    return zone
  }
}

/** The zone this browser is in. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]
const CLOCKS_DIFFER_S = 20
const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'always' })

/** How long ago or until, such as "3 minutes ago". */
export function formatRelative(at: string | number, now: number = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000)
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length)
  // `now` may be a tick old, and the server’s clock a little ahead: that is no future yet.
  if (!unit) return seconds > CLOCKS_DIFFER_S ? 'in a moment' : 'just now'
  return relative.format(Math.trunc(seconds / unit[1]), unit[0])
}
