import * as z from 'zod'
import { PLATFORMS } from '#core/channel/platform.ts'
import { id, idParams, instant, name, version } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const capacity = z
  .strictObject({ per: z.enum(['day', 'week']), from: z.int().min(0).max(100), to: z.int().min(1).max(100) })
  .refine(({ from, to }) => from <= to, { error: 'Full is at least as much as the aim.', path: ['to'] })
const optimalTime = z.strictObject({
  minStars: z.int().min(1).max(5),
  relaxedFromPost: z.int().min(2).max(100).nullable(),
})

const channel = z.object({
  id,
  platform: z.enum(PLATFORMS),
  name: z.string(),
  handle: z.string(),
  url: z.string(),
  capacity: capacity.nullable(),
  optimalTime: optimalTime.nullable(),
  retiredAt: instant.nullable(),
  version: z.int(),
})

const handle = z.string().trim().min(1).max(120).regex(/^\S+$/, { error: 'A handle has no spaces.' })
const url = z.url({ protocol: /^https$/, error: 'Give the https address of the account.' }).max(500)

export const channelSchemas = {
  listChannels: { output: z.object({ channels: z.array(channel) }) },
  addChannel: {
    body: z.strictObject({
      platform: z.enum(PLATFORMS),
      name,
      handle,
      url,
      capacity: capacity.nullable().optional(),
      optimalTime: optimalTime.nullable().optional(),
    }),
    output: channel,
  },
  updateChannel: {
    params: idParams,
    body: z.strictObject({
      name: name.optional(),
      handle: handle.optional(),
      url: url.optional(),
      capacity: capacity.nullable().optional(),
      optimalTime: optimalTime.nullable().optional(),
      version,
    }),
    output: channel,
  },
  retireChannel: { params: idParams, body: z.strictObject({ version }), output: channel },
  reviveChannel: { params: idParams, body: z.strictObject({ version }), output: channel },
} satisfies Record<string, Schemas>
