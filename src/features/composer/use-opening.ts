import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ChannelPlan } from '#core/post/content.ts'
import type { Day } from '#core/time/wall.ts'
import { NEW_POST } from '#client/desk-links.ts'
import { useSession } from '#client/session.ts'
import { beginDraft, type Draft, openDraft } from './draft.ts'
import { findLostDraft, keyOf, newDraftId, restoreDraft } from './local-drafts.ts'
import { postQuery } from './queries.ts'
import { getDraft, putDraft } from './state.ts'

interface Asked {
  readonly postId: string
  readonly day: Day | null
  readonly channelIds: readonly string[] | null
}

type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'ready'; readonly id: string }

/** Brings the post that is asked for into the state: from the desk, with what this browser had not saved yet. */
export function useOpening({ postId, day, channelIds }: Asked): { opening: Opening; retry: () => void } {
  const client = useQueryClient()
  const { me, desk } = useSession()
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const open = useRef<string | null>(null)
  const begin = useEffectEvent((): Draft => {
    const plan = { own: {}, day, time: day && desk.workingHours.from, zone: desk.zone }
    const channels = (channelIds ?? readLastChannels()).map((channelId): ChannelPlan => ({ channelId, ...plan }))
    return beginDraft({ ownerId: me.id, language: null, channels })
  })
  useEffect(() => {
    // The new post has got its id: it is open already.
    if (open.current && getDraft(open.current)?.postId === postId) return
    let stale = false
    const ready = (id: string, draft: Draft): void => {
      if (stale) return
      holdDraft(keyOf(me.id, id))
      putDraft(id, draft)
      open.current = id
      setOpening({ kind: 'ready', id })
    }
    const load = async (): Promise<void> => {
      if (postId === NEW_POST) {
        const held = await listHeld()
        const lost = findLostDraft(localStorage, me.id, (id) => getDraft(id) !== null || held.has(keyOf(me.id, id)))
        return lost ? ready(lost.id, lost.draft) : ready(newDraftId(), begin())
      }
      const post = await client.fetchQuery({ ...postQuery(postId), staleTime: 0 })
      ready(postId, restoreDraft(localStorage, keyOf(me.id, postId), post) ?? openDraft(post))
    }
    setOpening({ kind: 'loading' })
    load().catch((error: Error) => {
      if (!stale) setOpening({ kind: 'failed', error })
    })
    return () => {
      stale = true
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another attempt is the same question again
  }, [postId, attempt, client, me.id])
  return { opening, retry: useCallback(() => setAttempt((count) => count + 1), []) }
}

/** Drafts that this tab holds a lock on. */
const mine = new Set<string>()

/** Tells other tabs that this draft is not lost: the browser lets go of the lock when the tab ends, however it ends. */
function holdDraft(key: string): void {
  if (mine.has(key) || !('locks' in navigator)) return
  mine.add(key)
  void navigator.locks.request(key, { ifAvailable: true }, (lock) => (lock ? new Promise(() => undefined) : undefined))
}

async function listHeld(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name && !mine.has(name) ? [name] : [])))
}

const LAST_CHANNELS = 'signalbox-composer-channels'

/** The channels that the last new post of this browser had. */
function readLastChannels(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(LAST_CHANNELS) ?? '[]')
    return Array.isArray(ids) ? ids.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

export function keepLastChannels(ids: readonly string[]): void {
  try {
    localStorage.setItem(LAST_CHANNELS, JSON.stringify(ids))
  } catch {
    // The next post begins without channels.
  }
}
