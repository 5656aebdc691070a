import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'

/** Whatever comes of it, the lists are asked again: after a conflict they are what the other person made of them. */
function usePeopleMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refresh(client, 'listPeople', 'listAudit') }).mutateAsync
}

export const useInvite = () =>
  usePeopleMutation((body: Input<'invitePerson'>['body']) => call('invitePerson', { body }))
export const useRenewInvitation = () => usePeopleMutation((id: string) => call('renewInvitation', { params: { id } }))
export const useWithdrawInvitation = () =>
  usePeopleMutation((id: string) => call('withdrawInvitation', { params: { id } }))
export const useUpdatePerson = () => usePeopleMutation((input: Input<'updatePerson'>) => call('updatePerson', input))
export const useSetAdministrator = () =>
  usePeopleMutation((input: Input<'setAdministrator'>) => call('setAdministrator', input))
export const useDeactivate = () =>
  usePeopleMutation((input: Input<'deactivatePerson'>) => call('deactivatePerson', input))
export const useReactivate = () =>
  usePeopleMutation((input: Input<'reactivatePerson'>) => call('reactivatePerson', input))
