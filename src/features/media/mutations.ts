import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { upload } from '#client/upload.ts'

/** Whatever comes of it, the library is asked again: after a conflict it is what the other person made of it. */
function useMediaMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => refresh(client, 'listMedia', 'getMedia') }).mutateAsync
}

export const useUpdateMedia = () => useMediaMutation((input: Input<'updateMedia'>) => call('updateMedia', input))
export const useCropMedia = () => useMediaMutation((input: Input<'cropMedia'>) => call('cropMedia', input))
export const useRetireMedia = () =>
  useMediaMutation(({ id, version }: { id: string; version: number }) =>
    call('retireMedia', { params: { id }, body: { version } }),
  )
export const useReviveMedia = () =>
  useMediaMutation(({ id, version }: { id: string; version: number }) =>
    call('reviveMedia', { params: { id }, body: { version } }),
  )
export const useSetPoster = () =>
  useMediaMutation(({ id, poster }: { id: string; poster: Blob }) => upload('setPoster', { params: { id } }, poster))
