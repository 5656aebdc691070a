import * as z from 'zod'
import { approvalRules, linkRules, publishingRules } from './rules.ts'
import { day, instant, name, version, wallTime, zone } from './schemas.ts'
import type { Schemas } from './schemas.ts'
import { desk } from './session.ts'

const workingHours = z
  .strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: wallTime, to: wallTime })
  .refine(({ from, to }) => from < to, { error: 'Work ends after it begins, on the same day.', path: ['to'] })
  .transform((given) => ({ ...given, days: [...new Set(given.days)].sort((a, b) => a - b) }))

const holidays = z
  .array(z.strictObject({ day, name }))
  .max(200)
  .superRefine((given, context) => {
    given.forEach((each, index) => {
      const first = given.findIndex((other) => other.day === each.day)
      if (first < index)
        context.addIssue({ code: 'custom', path: [index, 'day'], message: `${each.day} is in the list twice.` })
    })
  })
  .transform((given) => [...given].sort((a, b) => (a.day < b.day ? -1 : 1)))

export const deskSchemas = {
  getDesk: { output: desk },
  updateDesk: {
    body: z.strictObject({
      name: name.optional(),
      zone: zone.optional(),
      fiscalYearStartMonth: z.int().min(1).max(12).optional(),
      workingHours: workingHours.optional(),
      quietHours: z.strictObject({ from: wallTime, to: wallTime }).optional(),
      holidays: holidays.optional(),
      approval: approvalRules.optional(),
      publishing: publishingRules.optional(),
      links: linkRules.optional(),
      why: z.string().trim().max(500).default(''),
      version,
    }),
    output: desk.extend({
      reach: z
        .object({ held: z.int(), released: z.int() })
        .optional()
        .describe('Posts that the new approval rules hold until they are approved again, and those that they release'),
    }),
  },
  getStatus: {
    output: z.object({
      version: z.string(),
      database: z.enum(['pglite', 'postgres']),
      platforms: z.enum(['simulated', 'live']),
      now: instant,
      /** Newest sign of life of a worker, in real time; null when none has ever run. */
      worker: z.object({ beatAt: instant.nullable(), alive: z.boolean() }),
      processes: z.array(
        z.object({
          processId: z.string(),
          role: z.enum(['all', 'web', 'worker']),
          startedAt: instant,
          beatAt: instant,
        }),
      ),
      /** Newest backup of the embedded database; null when there is none, or on PostgreSQL, which has its own. */
      newestBackupAt: instant.nullable(),
    }),
  },
} satisfies Record<string, Schemas>
