import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { LinksSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function useLinksSearch() {
  const search = useSearch({ from: '/desk/links' })
  const navigate = useNavigate({ from: '/links' })
  const change = useCallback(
    (to: LinksSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  return { search, change }
}
