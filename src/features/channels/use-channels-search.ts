import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Which channel is open, from the address, and how to close it. */
export function useChannelsSearch() {
  const { channel } = useSearch({ from: '/desk/settings/channels' })
  const navigate = useNavigate({ from: '/settings/channels' })
  const open = useCallback(
    (id: string | undefined) => void navigate({ to: '.', search: { channel: id }, replace: id === undefined }),
    [navigate],
  )
  return { channel, open }
}
