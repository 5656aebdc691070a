import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { type Session, sessionQuery } from '#client/session.ts'

type Body = Input<'updateDesk'>['body']

export type DeskAnswer = Output<'updateDesk'>

/** What of the desk is to be changed. */
export type DeskChange = Omit<Body, 'version'>

/** Changes the desk; every page shows its name and reads its zone from the session. */
export function useUpdateDesk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => call('updateDesk', { body }),
    onSuccess: async ({ reach: _reach, ...desk }) => {
      client.setQueryData<Session>(sessionQuery.queryKey, (session) => session && { ...session, desk })
      await refresh(client, 'getDesk', 'listAudit', 'getCalendar', 'listApprovals')
    },
  }).mutateAsync
}
