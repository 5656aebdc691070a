import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { showToast } from '#ui/toast.tsx'
import { type PickLists, pickListsQuery, type Value } from './queries.ts'

export function useAddValue() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'addPickListValue'>) => call('addPickListValue', input),
    onSettled: () => refresh(client, 'listPickLists', 'listAudit'),
  }).mutateAsync
}

export function useUpdateValue() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'updatePickListValue'>) => call('updatePickListValue', input),
    // What was retired leaves the list before the server has answered; its answer, or the old list, follows.
    onMutate: ({ params, body: { retired } }) => {
      if (retired === undefined) return
      const retiredAt = retired ? new Date().toISOString() : null
      client.setQueryData<PickLists>(
        pickListsQuery.queryKey,
        (known) => known && changeIn(known, params.id, { retiredAt }),
      )
    },
    onSuccess: (value) =>
      void client.setQueryData<PickLists>(
        pickListsQuery.queryKey,
        (known) => known && changeIn(known, value.id, value),
      ),
    onSettled: () => refresh(client, 'listPickLists', 'listAudit'),
  }).mutateAsync
}

export function useRequestValue() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Input<'requestValue'>['body']) => call('requestValue', { body }),
    onSettled: () => refresh(client, 'listValueRequests'),
  }).mutateAsync
}

/** What is approved is in its list at once. */
export function useDecideRequest() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'decideValueRequest'>) => call('decideValueRequest', input),
    onSettled: () => refresh(client, 'listValueRequests', 'listPickLists', 'listAudit'),
  }).mutateAsync
}

function changeIn({ values }: PickLists, id: string, to: Partial<Value>): PickLists {
  return { values: values.map((value) => (value.id === id ? { ...value, ...to } : value)) }
}

/** Retires a value or offers it again, at once; says so, and can take it back. */
export function useSetRetired() {
  const update = useUpdateValue()
  return async (value: Value, retired: boolean): Promise<void> => {
    const set = (to: boolean, version: number) => update({ params: { id: value.id }, body: { retired: to, version } })
    try {
      const { version } = await set(retired, value.version)
      showToast(retired ? `${value.label} is retired.` : `${value.label} is offered again.`, {
        undo: () => void set(!retired, version).catch(say),
      })
    } catch (error) {
      say(error)
    }
  }
}

function say(error: unknown): void {
  showToast(readFailure(error).message, { tone: 'danger' })
}
