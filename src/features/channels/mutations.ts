import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'

function useChannelMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refresh(client, 'listChannels', 'listAudit') }).mutateAsync
}

interface AtVersion {
  readonly id: string
  readonly version: number
}

export const useAddChannel = () =>
  useChannelMutation((body: Input<'addChannel'>['body']) => call('addChannel', { body }))
export const useUpdateChannel = () =>
  useChannelMutation((input: Input<'updateChannel'>) => call('updateChannel', input))
export const useRetireChannel = () =>
  useChannelMutation(({ id, version }: AtVersion) => call('retireChannel', { params: { id }, body: { version } }))
export const useReviveChannel = () =>
  useChannelMutation(({ id, version }: AtVersion) => call('reviveChannel', { params: { id }, body: { version } }))

function refreshConnections(client: QueryClient): Promise<void> {
  return refresh(client, 'listConnections', 'getPublishing', 'listTrouble', 'listNotifications', 'listAudit')
}

function useConnectionMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refreshConnections(client) }).mutateAsync
}

export const useConnect = () => useConnectionMutation((input: Input<'connectChannel'>) => call('connectChannel', input))
export const useConnectImitation = () =>
  useConnectionMutation((id: string) => call('connectImitation', { params: { id } }))
export const useDisconnect = () => useConnectionMutation((id: string) => call('disconnectChannel', { params: { id } }))
