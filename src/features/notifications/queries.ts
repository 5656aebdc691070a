import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'

export type Notifications = Output<'listNotifications'>
export type Notification = Notifications['notifications'][number]

export const notificationsQuery = apiQuery('listNotifications')

/** As many as the server tells of; older ones are kept and not shown. */
export const MOST_SHOWN = 100

export function useNotifications() {
  return useQuery(notificationsQuery)
}

/** @returns how many one's own notifications are unread; 0 until that is known */
export function useUnreadCount(): number {
  return useQuery({ ...notificationsQuery, select: (data) => data.unread }).data ?? 0
}
