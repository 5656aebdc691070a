import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { clockQuery } from '#client/clock.ts'
import { refresh } from '#client/query.ts'

type Move = Input<'moveClock'>['body']

/** Begins to play time forward; the answer already says how far it is to go. */
export function useMoveClock() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Move) => call('moveClock', { body }),
    onSuccess: (clock) => client.setQueryData(clockQuery.queryKey, clock),
    // Somebody else may have begun in the meantime.
    onError: () => refresh(client, 'getClock'),
  })
}

export function useResetClock() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('resetClock'),
    onSuccess: (clock) => client.setQueryData(clockQuery.queryKey, clock),
    onError: () => refresh(client, 'getClock'),
  })
}
