import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { approvalsQuery, type Post, postQuery, type Publication } from './queries.ts'

const AFTER_DECISION = ['listApprovals', 'getCalendar', 'listUntimed', 'listWork', 'listAudit'] as const

/** Takes a post out of the waiting ones on this page, before the desk has said so. */
function dropWaiting(client: QueryClient, postId: string): void {
  client.setQueryData(approvalsQuery.queryKey, (old) => {
    return old && { ...old, waiting: old.waiting.filter((each) => each.post.id !== postId) }
  })
}

function keep(client: QueryClient, post: Post): void {
  client.setQueryData(postQuery(post.id).queryKey, post)
}

interface Yes {
  readonly post: Post
  /** The channels as they were read. */
  readonly chosen: readonly Publication[]
  /** Nothing of the post waits for this person any more. */
  readonly done: boolean
}

/** Approves what was read, and nothing that has changed since. */
export function useApprove() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ post, chosen }: Yes) => {
      const approvals = chosen.map(({ channelId, hash, at }) => ({ channelId, hash, at }))
      return call('approvePost', { params: { id: post.id }, body: { approvals } })
    },
    onMutate: async ({ post, done }) => {
      await client.cancelQueries({ queryKey: approvalsQuery.queryKey })
      const before = client.getQueryData(approvalsQuery.queryKey)
      if (done) dropWaiting(client, post.id)
      return before
    },
    onSuccess: (post) => keep(client, post),
    onError: (_error, _yes, before) => client.setQueryData(approvalsQuery.queryKey, before),
    onSettled: () => refresh(client, ...AFTER_DECISION),
  }).mutateAsync
}

function usePostMutation<In>(mutationFn: (input: In) => Promise<Post>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (post) => keep(client, post),
    onSettled: () => refresh(client, ...AFTER_DECISION),
  }).mutateAsync
}

export const useReturn = () => usePostMutation((input: Input<'returnPost'>) => call('returnPost', input))
export const useWithdraw = () => usePostMutation((input: Input<'withdrawPost'>) => call('withdrawPost', input))
export const useSubmit = () => usePostMutation((input: Input<'submitPost'>) => call('submitPost', input))

function useTalkMutation<In, Out>(mutationFn: (input: In) => Promise<Out>) {
  const client = useQueryClient()
  const onSettled = () => refresh(client, 'listComments', 'listApprovals')
  return useMutation({ mutationFn, onSettled }).mutateAsync
}

export const useComment = () => useTalkMutation((input: Input<'addComment'>) => call('addComment', input))
export const useResolve = () => useTalkMutation((input: Input<'resolveComment'>) => call('resolveComment', input))
export const useAnswer = () => useTalkMutation((input: Input<'answerReview'>) => call('answerReview', input))
