import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PublishingSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function usePublishingSearch() {
  const search = useSearch({ from: '/desk/publishing' })
  const navigate = useNavigate({ from: '/publishing' })
  const change = useCallback(
    (to: PublishingSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  return { search, change }
}
