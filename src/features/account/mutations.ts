import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { ApiError } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { type Session, sessionQuery } from '#client/session.ts'

/** Changes one's own profile; the rest of the page shows it at once. */
export function useUpdateMe() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Input<'updateMe'>['body']) => call('updateMe', { body }),
    onSuccess: (me) => {
      client.setQueryData<Session>(sessionQuery.queryKey, (session) => session && { ...session, me })
      return refresh(client, 'listPeople', 'listAudit')
    },
    // Changed elsewhere meanwhile: the next try is made against what is there now, and keeps what was typed.
    onError: (error) =>
      error instanceof ApiError && error.code === 'conflict' ? refresh(client, 'getSession') : undefined,
  })
}

export function useChangePassword() {
  return useMutation({ mutationFn: (body: Input<'changePassword'>['body']) => call('changePassword', { body }) })
}
