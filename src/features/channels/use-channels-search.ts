import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Which channel is open, or its connection, from the address; and how to open and close them. */
export function useChannelsSearch() {
  const { channel, connection } = useSearch({ from: '/desk/settings/channels' })
  const navigate = useNavigate({ from: '/settings/channels' })
  const open = useCallback(
    (id: string | undefined) =>
      void navigate({ to: '.', search: { channel: id, connection: undefined }, replace: id === undefined }),
    [navigate],
  )
  const openConnection = useCallback(
    (id: string | undefined) =>
      void navigate({ to: '.', search: { channel: undefined, connection: id }, replace: id === undefined }),
    [navigate],
  )
  return { channel, connection, open, openConnection }
}
