import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { composeSearch, type DeskSearch } from '#client/desk-links.ts'
import type { CalendarSearch } from './search-params.ts'

/** Back undoes these; filters it does not. */
const STEPS = ['view', 'day', 'peek', 'compose']

/** What is being looked at, from the address, and how to look at something else. */
export function useCalendarSearch() {
  const search = useSearch({ from: '/desk/calendar' })
  const navigate = useNavigate({ from: '/calendar' })
  const change = useCallback(
    (to: CalendarSearch & DeskSearch) =>
      void navigate({ to: '.', search: (old) => ({ ...old, ...to }), replace: !STEPS.some((key) => key in to) }),
    [navigate],
  )
  const compose = useCallback((...to: Parameters<typeof composeSearch>) => change(composeSearch(...to)), [change])
  return { search, change, compose }
}
