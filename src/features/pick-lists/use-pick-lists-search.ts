import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PickListsSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function usePickListsSearch() {
  const search = useSearch({ from: '/desk/settings/pick-lists' })
  const navigate = useNavigate({ from: '/settings/pick-lists' })
  const change = useCallback(
    (to: PickListsSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  return { search, change }
}
