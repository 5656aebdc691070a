import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useNow } from '#ui/time/use-now.ts'
import { showToast } from '#ui/toast.tsx'
import { markRead } from './mark-read.ts'
import { notificationsQuery } from './queries.ts'

/** Marks notifications as read, at once on this page; `null` for all. */
export function useMarkRead() {
  const client = useQueryClient()
  const at = toInstant(useNow())
  const { queryKey } = notificationsQuery
  return useMutation({
    mutationFn: (ids: readonly string[] | null) =>
      call('readNotifications', { body: { ids: ids === null ? null : [...ids] } }),
    onMutate: async (ids) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      if (before) client.setQueryData(queryKey, markRead(before, ids, at))
      return before
    },
    onError: (error, _ids, before) => {
      if (before) client.setQueryData(queryKey, before)
      showToast(`Still unread. ${error.message}`, { tone: 'danger' })
    },
    onSettled: () => refresh(client, 'listNotifications'),
  })
}
