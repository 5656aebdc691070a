import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { ApiTokenStore, InvitationStore, SecretStore, SetupLinkStore } from '#core/ports/stores.ts'
import { addMs, MINUTE_MS } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { apiToken, invitation, secret, setupLink } from './schema/access.ts'

export function createInvitationStore(db: Db): InvitationStore {
  const open = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt))
  return {
    insert: async (added) => {
      await db.insert(invitation).values(added)
    },
    getByTokenHash: async (tokenHash) =>
      (await db.select().from(invitation).where(eq(invitation.tokenHash, tokenHash)))[0] ?? null,
    listOpen: () => db.select().from(invitation).where(open).orderBy(desc(invitation.createdAt)),
    accept: async (id, at) => {
      const rows = await db
        .update(invitation)
        .set({ acceptedAt: at })
        .where(and(eq(invitation.id, id), open))
        .returning({ id: invitation.id })
      return rows.length === 1
    },
    withdrawFor: async (personId, at) => {
      const mine = and(eq(invitation.personId, personId), open)
      return (await db.update(invitation).set({ withdrawnAt: at }).where(mine).returning({ id: invitation.id })).length
    },
  }
}

export function createApiTokenStore(db: Db): ApiTokenStore {
  return {
    insert: async (added) => {
      await db.insert(apiToken).values(added)
    },
    get: async (id) => (await db.select().from(apiToken).where(eq(apiToken.id, id)))[0] ?? null,
    getByHash: async (tokenHash) =>
      (await db.select().from(apiToken).where(eq(apiToken.tokenHash, tokenHash)))[0] ?? null,
    list: (ownerId) =>
      db
        .select()
        .from(apiToken)
        .where(ownerId === null ? undefined : eq(apiToken.ownerId, ownerId))
        .orderBy(desc(apiToken.createdAt), desc(apiToken.id)),
    revoke: async (id, at) => {
      const live = and(eq(apiToken.id, id), isNull(apiToken.revokedAt))
      return (await db.update(apiToken).set({ revokedAt: at }).where(live).returning({ id: apiToken.id })).length === 1
    },
    touch: async (id, at) => {
      const stale = or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, addMs(at, -MINUTE_MS)))
      await db
        .update(apiToken)
        .set({ lastUsedAt: at })
        .where(and(eq(apiToken.id, id), stale))
    },
  }
}

const ONLY = 'only'

export function createSetupLinkStore(db: Db): SetupLinkStore {
  return {
    put: async (link) => {
      await db
        .insert(setupLink)
        .values({ id: ONLY, ...link })
        .onConflictDoUpdate({ target: setupLink.id, set: link })
    },
    get: async () => (await db.select().from(setupLink))[0] ?? null,
    remove: async () => (await db.delete(setupLink).returning({ id: setupLink.id })).length === 1,
  }
}

export function createSecretStore(db: Db): SecretStore {
  return {
    put: async (name, sealed, at) => {
      const set = { sealed, updatedAt: at }
      await db
        .insert(secret)
        .values({ name, ...set })
        .onConflictDoUpdate({ target: secret.name, set })
    },
    get: async (name) => (await db.select().from(secret).where(eq(secret.name, name)))[0]?.sealed ?? null,
    remove: async (name) => {
      await db.delete(secret).where(eq(secret.name, name))
    },
  }
}
