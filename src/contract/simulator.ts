import * as z from 'zod'
import { PLATFORMS } from '#core/channel/platform.ts'
import { id, instant } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const platform = z.enum(PLATFORMS)
const kind = z.string().max(40)

const fake = z.object({
  platform,
  /** The kinds of fault that it can do. */
  kinds: z.array(kind).readonly(),
  faults: z.array(z.object({ id, kind, remaining: z.int().nullable() })).readonly(),
  /** How many posts it holds, parts of threads included. */
  posts: z.int(),
  /** The last of them, newest first. */
  held: z.array(z.object({ id: z.string(), text: z.string(), at: instant })).readonly(),
  /** The last calls that wanted to change something, newest first, in real time. */
  arrivals: z
    .array(
      z.object({ at: instant, method: z.string(), path: z.string(), status: z.int(), fault: z.string().nullable() }),
    )
    .readonly(),
})

const fakes = z.object({ platforms: z.array(fake).readonly() })

export const simulatorSchemas = {
  listFakes: { output: fakes },
  addFault: {
    params: z.strictObject({ platform }),
    body: z.strictObject({ kind, always: z.boolean().default(false).describe('Until it is taken away, not once') }),
    output: fakes,
  },
  removeFault: { params: z.strictObject({ platform, id }), output: fakes },
  clearFaults: { output: fakes },
} satisfies Record<string, Schemas>
