import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { composeSearch, NEW_POST } from '#client/desk-links.ts'

/** Opens the composer with a new post, over the page one is on. */
export function useCompose(): () => void {
  const navigate = useNavigate()
  return useCallback(
    () => void navigate({ to: '.', search: (before) => ({ ...before, ...composeSearch(NEW_POST) }) }),
    [navigate],
  )
}
