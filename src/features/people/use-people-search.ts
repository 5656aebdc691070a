import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PeopleSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function usePeopleSearch() {
  const search = useSearch({ from: '/desk/people' })
  const navigate = useNavigate({ from: '/people' })
  const change = useCallback(
    (to: PeopleSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  /** Opening leaves a step behind, so that Back closes; going on to another person does not. */
  const open = useCallback(
    (person: string | undefined) =>
      void navigate({ to: '.', search: (old) => ({ ...old, person }), replace: search.person !== undefined }),
    [navigate, search.person],
  )
  return { search, change, open }
}
