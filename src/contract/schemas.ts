import * as z from 'zod'
import { LEVELS } from '#core/person/level.ts'
import { isDay, WALL_TIME_PATTERN } from '#core/time/wall.ts'
import { isZone } from '#core/time/zone.ts'

/** What may go into an endpoint and what comes out. A part that is absent must not be sent. */
export interface Schemas {
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly output?: z.ZodType
}

export const instant = z.iso.datetime({ precision: 3 }).describe('A moment in UTC, ISO 8601 with milliseconds')
export const id = z.string().min(1).max(64)
export const idParams = z.strictObject({ id })
/** Link secrets are 43 characters; anything much longer is refused before it is hashed. */
export const secretParams = z.strictObject({ secret: z.string().min(20).max(128) })
export const level = z.enum(LEVELS)
export const zone = z.string().max(64).refine(isZone, { error: 'Give an IANA time zone, such as Europe/Lisbon.' })
export const version = z.int().min(1).describe('The version the change was made against')
export const day = z.string().refine(isDay, { error: 'Give a day of the calendar as YYYY-MM-DD.' })
export const wallTime = z
  .string()
  .regex(WALL_TIME_PATTERN, { error: 'Give a time of day as HH:MM, from 00:00 to 23:59.' })
/** Names of people and things: trimmed, not empty, no line breaks. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\n\r\t]*$/, { error: 'A name stays on one line.' })
export const shortText = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\n\r\t]*$/, { error: 'This stays on one line.' })
export const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase())
/** Length is what makes a password strong (NIST SP 800-63B section 3.1.1.2): 12 to 128, any characters. */
export const password = z.string().min(12).max(128)
export const why = z.string().trim().min(3).max(500).describe('The reason, for the audit log')
/** Of lists in the order of their making. */
export const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[\w-]{1,64}$/, { error: 'Give back a nextCursor as it came.' })
export const done = z.object({ done: z.boolean() })
