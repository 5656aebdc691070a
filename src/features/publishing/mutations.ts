import type { QueryClient } from '@tanstack/react-query'
import { refresh } from '#client/query.ts'

/** Asks again what an act on a publication in trouble has changed. */
export function refreshTrouble(client: QueryClient): Promise<void> {
  return refresh(
    client,
    'listTrouble',
    'getPublishing',
    'getPost',
    'listAttempts',
    'getCalendar',
    'getPublishingHealth',
  )
}
