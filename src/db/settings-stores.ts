import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ChannelStore, NotificationStore, PickListStore } from '#core/ports/stores.ts'
import type { Db } from './database.ts'
import { channel, notification, pickListValue } from './schema/desk.ts'

export function createChannelStore(db: Db): ChannelStore {
  return {
    list: () => db.select().from(channel).orderBy(asc(channel.platform), asc(channel.name), asc(channel.id)),
    get: async (id) => (await db.select().from(channel).where(eq(channel.id, id)))[0] ?? null,
    insert: async (added) => {
      await db.insert(channel).values(added)
    },
    update: async ({ id, platform: _platform, version, ...fields }) => {
      const mine = and(eq(channel.id, id), eq(channel.version, version))
      return (
        (
          await db
            .update(channel)
            .set({ ...fields, version: version + 1 })
            .where(mine)
            .returning({ id: channel.id })
        ).length === 1
      )
    },
  }
}

export function createPickListStore(db: Db): PickListStore {
  return {
    list: () =>
      db
        .select(columns)
        .from(pickListValue)
        .orderBy(asc(pickListValue.list), asc(pickListValue.position), asc(pickListValue.value)),
    get: async (id) => (await db.select(columns).from(pickListValue).where(eq(pickListValue.id, id)))[0] ?? null,
    insert: async (values) => {
      const [last] = await db
        .select({ position: sql<number>`coalesce(max(${pickListValue.position}), 0)::int` })
        .from(pickListValue)
      await db
        .insert(pickListValue)
        .values(values.map((value, index) => ({ ...value, position: (last?.position ?? 0) + index + 1 })))
    },
    update: async ({ id, label, mediums, retiredAt, version }) => {
      const mine = and(eq(pickListValue.id, id), eq(pickListValue.version, version))
      const set = { label, mediums, retiredAt, version: version + 1 }
      return (await db.update(pickListValue).set(set).where(mine).returning({ id: pickListValue.id })).length === 1
    },
  }
}

/** All but the position, which only orders. */
const columns = {
  id: pickListValue.id,
  list: pickListValue.list,
  value: pickListValue.value,
  label: pickListValue.label,
  mediums: pickListValue.mediums,
  own: pickListValue.own,
  retiredAt: pickListValue.retiredAt,
  version: pickListValue.version,
}

export function createNotificationStore(db: Db): NotificationStore {
  const mine = (personId: string) => eq(notification.personId, personId)
  return {
    insert: async (notifications) => {
      if (notifications.length > 0)
        await db
          .insert(notification)
          .values([...notifications])
          .onConflictDoNothing()
    },
    list: (personId, limit) =>
      db
        .select()
        .from(notification)
        .where(mine(personId))
        .orderBy(desc(notification.at), desc(notification.id))
        .limit(limit),
    countUnread: async (personId) => {
      const [row] = await db
        .select({ unread: count() })
        .from(notification)
        .where(and(mine(personId), isNull(notification.readAt)))
      return row?.unread ?? 0
    },
    markRead: async (personId, ids, at) => {
      const which = ids === null ? undefined : inArray(notification.id, [...ids])
      await db
        .update(notification)
        .set({ readAt: at })
        .where(and(mine(personId), isNull(notification.readAt), which))
    },
    findExisting: async (ids) => {
      if (ids.length === 0) return []
      return (
        await db
          .select({ id: notification.id })
          .from(notification)
          .where(inArray(notification.id, [...ids]))
      ).map((row) => row.id)
    },
  }
}
