import type { Notifications } from './queries.ts'

/**
 * The same list with these marked as read.
 * @param ids null for all
 * @param at the desk's time
 */
export function markRead(data: Notifications, ids: readonly string[] | null, at: string): Notifications {
  const hits = (id: string) => ids === null || ids.includes(id)
  const fresh = data.notifications.filter((each) => each.readAt === null && hits(each.id)).length
  return {
    notifications: data.notifications.map((each) =>
      each.readAt === null && hits(each.id) ? { ...each, readAt: at } : each,
    ),
    unread: ids === null ? 0 : Math.max(0, data.unread - fresh),
  }
}
