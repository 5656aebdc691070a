import * as z from 'zod'
import { SUBJECT_KINDS } from '#core/audit/entry.ts'
import { id, instant } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const fields = z.record(z.string(), z.unknown())

const auditEntry = z.object({
  id: z.int(),
  at: instant,
  actor: z.object({ kind: z.enum(['person', 'system']), id: id.nullable(), name: z.string(), via: z.string() }),
  event: z.string(),
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string(), name: z.string() }),
  why: z.string(),
  before: fields.nullable(),
  after: fields.nullable(),
  requestId: z.string().nullable(),
})

const auditFilter = z.strictObject({
  actorId: id.optional(),
  subjectKind: z.enum(SUBJECT_KINDS).optional(),
  subjectId: id.optional(),
  event: z.string().max(64).optional(),
  text: z.string().trim().max(100).optional(),
  from: instant.optional(),
  to: instant.optional(),
})

export const auditSchemas = {
  listAudit: {
    query: auditFilter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/, { error: 'Give back a nextCursor as it came.' })
        .optional(),
    }),
    output: z.object({
      items: z.array(auditEntry),
      total: z.int(),
      nextCursor: z.string().nullable(),
      events: z.array(z.string()),
    }),
  },
  exportAudit: { query: auditFilter },
} satisfies Record<string, Schemas>
