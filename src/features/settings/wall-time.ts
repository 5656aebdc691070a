import type { WallTime } from '#core/time/wall.ts'

const TYPED = /^(\d{1,2})(?:[:.h]?([0-5]\d))?\s*(am|pm)?$/i

/**
 * Reads a time of day as people type it: `9`, `9:30`, `0930`, `5:30 pm`.
 * @returns null where it is no time of day
 */
export function parseWallTime(typed: string): WallTime | null {
  const match = TYPED.exec(typed.trim())
  if (!match) return null
  const [, hours = '', minutes = '00', half] = match
  const hour = half ? toFullDay(Number(hours), half.toLowerCase()) : Number(hours)
  return hour >= 0 && hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : null
}

/** @returns -1 for an hour that a twelve-hour clock does not have */
function toFullDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return -1
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** @returns minutes since midnight */
export function toMinutes(time: WallTime): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** For a form's `check`. */
export function checkWallTime(typed: string): string | null {
  return parseWallTime(typed) ? null : 'Give a time of day, such as 09:30.'
}
