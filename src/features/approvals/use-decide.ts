import { useQueryClient } from '@tanstack/react-query'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { readConflict } from '#client/conflict.ts'
import { useZone } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useApprove, useReturn, useSubmit, useWithdraw } from './mutations.ts'
import { type Post, postQuery, type Publication } from './queries.ts'
import { listMine, type Reader } from './queue.ts'
import { sayNames, sayTimes } from './say-when.ts'
import { setOvertaken } from './state.ts'

interface Going {
  readonly reader: Reader
  /** Reads the one after this post, at once. */
  readonly onNext: (postId: string) => void
  /** Reads this post again. */
  readonly onBack: (postId: string) => void
}

const namesOf = (publications: readonly Publication[]): string =>
  sayNames(publications.map((each) => PLATFORM_NAMES[each.platform]))

/** What can be decided about a post, and what follows: the next one, words about what happened, or the way back. */
export function useDecide({ reader, onNext, onBack }: Going) {
  const client = useQueryClient()
  const zone = useZone()
  const [approve, giveBack, withdraw, submit] = [useApprove(), useReturn(), useWithdraw(), useSubmit()]

  const sayYes = async (post: Post, chosen: readonly Publication[]) => {
    const done = listMine(post, reader).every((each) => chosen.includes(each))
    setOvertaken(post.id, null)
    const answer = approve({ post, chosen, done })
    if (done) onNext(post.id)
    try {
      const after = await answer
      const decided = after.publications.filter((each) => chosen.some(({ id }) => id === each.id))
      const more = decided.some((each) => each.state === 'in_review')
      const what = `Approved “${post.title}” for ${namesOf(chosen)}`
      showToast(more ? `${what}. One more person has to.` : `${what}: ${sayTimes(decided, zone)}.`)
    } catch (error) {
      const now = readConflict<Post>(error)
      if (now) {
        setOvertaken(post.id, post)
        client.setQueryData(postQuery(post.id).queryKey, now)
      }
      const said = error instanceof Error ? error.message : String(error)
      showToast(
        now ? `“${post.title}” changed while you were reading: nothing was approved.` : `Not approved. ${said}`,
        {
          tone: now ? 'caution' : 'danger',
        },
      )
      onBack(post.id)
    }
  }

  const sayNo = async (post: Post, chosen: readonly Publication[], verdict: 'changes' | 'decline', note: string) => {
    const channelIds = chosen.map((each) => each.channelId)
    await giveBack({ params: { id: post.id }, body: { channelIds, verdict, note } })
    setOvertaken(post.id, null)
    if (listMine(post, reader).every((each) => channelIds.includes(each.channelId))) onNext(post.id)
    const did = verdict === 'changes' ? 'Asked for changes to' : 'Declined'
    showToast(`${did} “${post.title}” for ${namesOf(chosen)}. Its author has been told.`)
  }

  const takeBack = async (post: Post, chosen: readonly Publication[]) => {
    const channelIds = chosen.map((each) => each.channelId)
    const asked = { approverId: chosen[0]?.approverId ?? null, note: chosen[0]?.note ?? '' }
    try {
      const { version } = await withdraw({ params: { id: post.id }, body: { version: post.version, channelIds } })
      const undo = () =>
        void submit({ params: { id: post.id }, body: { version, channelIds, ...asked } }).catch((error: Error) =>
          showToast(error.message, { tone: 'danger' }),
        )
      onNext(post.id)
      showToast(`Took back “${post.title}”: it is a draft again.`, { undo })
    } catch (error) {
      showToast(`Not taken back. ${(error as Error).message}`, { tone: 'danger' })
    }
  }
  return { sayYes, sayNo, takeBack }
}

export type Decide = ReturnType<typeof useDecide>
