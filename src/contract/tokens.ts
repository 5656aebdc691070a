import * as z from 'zod'
import { ACTIONS } from '#core/person/policy.ts'
import { done, id, idParams, instant, name } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const token = z.object({
  id,
  ownerId: id,
  ownerName: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

/** The longest an API token may live, in days. */
const TOKEN_MAX_DAYS = 365

export const tokenSchemas = {
  listTokens: { output: z.object({ tokens: z.array(token) }) },
  createToken: {
    body: z.strictObject({
      name,
      scopes: z.array(z.enum(ACTIONS)).min(1).max(ACTIONS.length),
      expiresInDays: z.int().min(1).max(TOKEN_MAX_DAYS),
    }),
    output: z.object({ token, secret: z.string().describe('Shown once: the desk keeps only its hash') }),
  },
  revokeToken: { params: idParams, output: done },
} satisfies Record<string, Schemas>
