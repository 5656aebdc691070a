import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'

function useTokenMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refresh(client, 'listTokens', 'listAudit') }).mutateAsync
}

export const useCreateToken = () =>
  useTokenMutation((body: Input<'createToken'>['body']) => call('createToken', { body }))
export const useRevokeToken = () => useTokenMutation((id: string) => call('revokeToken', { params: { id } }))
