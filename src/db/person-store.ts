import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Person } from '#core/person/person.ts'
import type { PersonStore } from '#core/ports/stores.ts'
import { toInstant } from '#core/time/instant.ts'
import type { Db } from './database.ts'
import { account, person, session } from './schema/identity.ts'

type Row = typeof person.$inferSelect

const iso = (date: Date | null): string | null => (date ? toInstant(date.getTime()) : null)
const date = (instant: string | null): Date | null => (instant ? new Date(instant) : null)

function toPerson(row: Row): Person {
  const { id, name, email, title, pronouns, level, administrator, zone, demo, version } = row
  return {
    ...{ id, name, email, title, pronouns, level, administrator, zone, demo, version },
    createdAt: toInstant(row.createdAt.getTime()),
    joinedAt: iso(row.joinedAt),
    deactivatedAt: iso(row.deactivatedAt),
  }
}

export function createPersonStore(db: Db): PersonStore {
  const one = async (where: ReturnType<typeof eq>): Promise<Person | null> => {
    const [row] = await db.select().from(person).where(where).limit(1)
    return row ? toPerson(row) : null
  }
  return {
    list: async () => (await db.select().from(person).orderBy(asc(person.name), asc(person.id))).map(toPerson),
    get: (id) => one(eq(person.id, id)),
    getByEmail: (email) => one(eq(person.email, email.toLowerCase())),
    insert: async (added) => {
      await db.insert(person).values({
        ...added,
        email: added.email.toLowerCase(),
        // An administrator vouched for the address by inviting it; single sign-on may link to it.
        emailVerified: true,
        createdAt: new Date(added.createdAt),
        joinedAt: date(added.joinedAt),
        deactivatedAt: date(added.deactivatedAt),
      })
    },
    update: async (changed) => {
      const { name, title, pronouns, level, administrator, zone } = changed
      const rows = await db
        .update(person)
        .set({
          ...{ name, title, pronouns, level, administrator, zone },
          joinedAt: date(changed.joinedAt),
          deactivatedAt: date(changed.deactivatedAt),
          updatedAt: sql`now()`,
          version: changed.version + 1,
        })
        .where(and(eq(person.id, changed.id), eq(person.version, changed.version)))
        .returning({ id: person.id })
      return rows.length === 1
    },
    setPassword: async (personId, accountId, hash, at) => {
      await db.delete(account).where(and(eq(account.userId, personId), eq(account.providerId, 'credential')))
      const now = new Date(at)
      const values = { id: accountId, accountId: personId, providerId: 'credential', userId: personId, password: hash }
      await db.insert(account).values({ ...values, createdAt: now, updatedAt: now })
    },
    lockAdministrators: async () => {
      const active = and(eq(person.administrator, true), isNull(person.deactivatedAt), isNotNull(person.joinedAt))
      return (await db.select({ id: person.id }).from(person).where(active).orderBy(asc(person.id)).for('update'))
        .length
    },
    endSessions: async (personId) => {
      await db.delete(session).where(eq(session.userId, personId))
    },
  }
}
