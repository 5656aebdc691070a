import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ApprovalsSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function useApprovalsSearch() {
  const search = useSearch({ from: '/desk/approvals' })
  const navigate = useNavigate({ from: '/approvals' })
  const change = useCallback(
    (to: ApprovalsSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  /** Opening leaves a step behind, so that Back closes; going on to another post does not. */
  const open = useCallback(
    (post: string | undefined) =>
      void navigate({ to: '.', search: (old) => ({ ...old, post }), replace: search.post !== undefined }),
    [navigate, search.post],
  )
  return { search, change, open }
}
