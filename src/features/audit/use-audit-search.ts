import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AuditSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function useAuditSearch() {
  const search = useSearch({ from: '/desk/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const change = useCallback(
    (to: AuditSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  return { search, change }
}
