import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { TokensSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function useTokensSearch() {
  const search = useSearch({ from: '/desk/tokens' })
  const navigate = useNavigate({ from: '/tokens' })
  const change = useCallback(
    (to: TokensSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  return { search, change }
}
