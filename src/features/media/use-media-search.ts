import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { MediaSearch } from './search-params.ts'

/** What is being looked at, from the address, and how to look at something else. */
export function useMediaSearch() {
  const search = useSearch({ from: '/desk/media' })
  const navigate = useNavigate({ from: '/media' })
  const change = useCallback(
    (to: MediaSearch) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: true }),
    [navigate],
  )
  /** Opening leaves a step behind, so that Back closes; going on to another file does not. */
  const open = useCallback(
    (file: string | undefined) =>
      void navigate({ to: '.', search: (old) => ({ ...old, file }), replace: search.file !== undefined }),
    [navigate, search.file],
  )
  return { search, change, open }
}
