import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { clockQuery } from '#client/clock.ts'
import { apiQuery, refresh } from '#client/query.ts'
import { showToast } from '#ui/toast.tsx'

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

type Platform = Input<'addFault'>['params']['platform']

/** Lets an imitated platform do wrong, and stop it; each answer is how all of them stand. */
export function useFaults() {
  const client = useQueryClient()
  const options = {
    onSuccess: (fakes: Output<'listFakes'>) => client.setQueryData(apiQuery('listFakes').queryKey, fakes),
    onError: (error: Error) => {
      showToast(`Nothing was changed. ${error.message}`, { tone: 'danger' })
      void refresh(client, 'listFakes')
    },
  }
  const add = useMutation({
    mutationFn: ({ platform, ...body }: { platform: Platform; kind: string; always: boolean }) =>
      call('addFault', { params: { platform }, body }),
    // The form says what went wrong.
    onSuccess: options.onSuccess,
  })
  const remove = useMutation({
    mutationFn: (params: { platform: Platform; id: string }) => call('removeFault', { params }),
    ...options,
  })
  const clear = useMutation({ mutationFn: () => call('clearFaults'), ...options })
  return { add, remove, clear }
}
