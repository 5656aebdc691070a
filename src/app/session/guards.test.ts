import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { type Session, sessionQuery } from '#client/session.ts'
import { ForbiddenError, needsDemo } from './guards.ts'

function visit(demo: boolean): void {
  const queryClient = new QueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, { desk: { demo } } as Session)
  needsDemo().beforeLoad({ context: { queryClient }, location: { href: '/simulator' } })
}

describe('a page that only a demonstration has', () => {
  test('opens there', () => expect(() => visit(true)).not.toThrow())

  test('says on a real desk why it is not there', () => {
    expect(() => visit(false)).toThrow(ForbiddenError)
    expect(() => visit(false)).toThrow(/This is a real desk/)
  })
})
