import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { startLive } from '#client/live.ts'
import { sessionQuery } from '#client/session.ts'

/** While the desk is open, what others change shows by itself. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    return startLive(client, client.getQueryData(sessionQuery.queryKey)?.cursor ?? 0)
  }, [client])
}
