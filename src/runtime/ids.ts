import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '#core/ports/ids.ts'

export const systemIds: Ids = {
  newId: () => v7(),
  newSecret: () => randomBytes(32).toString('base64url'),
  hash: (secret) => createHash('sha256').update(secret).digest('hex'),
}
