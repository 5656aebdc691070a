import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'

function useLinkMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => refresh(client, 'listLinks', 'getLink', 'listLinkCampaigns', 'getClicks'),
  }).mutateAsync
}

export const useCreateLinks = () =>
  useLinkMutation((body: Input<'createLinks'>['body']) => call('createLinks', { body }))
export const useUpdateLink = () => useLinkMutation((input: Input<'updateLink'>) => call('updateLink', input))
export const useReadDestination = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'readDestination'>) => call('readDestination', input),
    onSettled: () => refresh(client, 'listLinks', 'getLink'),
  })
}
