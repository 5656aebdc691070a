import * as z from 'zod'
import { instant, name, version, zone } from './schemas.ts'
import type { Schemas } from './schemas.ts'
import { desk } from './session.ts'

export const deskSchemas = {
  getDesk: { output: desk },
  updateDesk: { body: z.strictObject({ name: name.optional(), zone: zone.optional(), why: z.string().trim().max(500).default(''), version }), output: desk },
  getStatus: {
    output: z.object({
      version: z.string(),
      database: z.enum(['pglite', 'postgres']),
      platforms: z.enum(['simulated', 'live']),
      now: instant,
      /** Newest sign of life of a worker, in real time; null when none has ever run. */
      worker: z.object({ beatAt: instant.nullable(), alive: z.boolean() }),
      processes: z.array(z.object({ processId: z.string(), role: z.enum(['all', 'web', 'worker']), startedAt: instant, beatAt: instant })),
      /** Newest backup of the embedded database; null when there is none, or on PostgreSQL, which has its own. */
      newestBackupAt: instant.nullable(),
    }),
  },
} satisfies Record<string, Schemas>
