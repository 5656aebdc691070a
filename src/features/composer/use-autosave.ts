import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { showToast } from '#ui/toast.tsx'
import { type Draft, isSavable, isUnsaved, receive } from './draft.ts'
import { createKeeper, forgetDraft, keyOf } from './local-drafts.ts'
import { type Post, postQuery } from './queries.ts'
import { createSaver, type Saver } from './saver.ts'
import { changeDraft, dropDraft, getDraft, setSave, setUnkept, useComposerState } from './state.ts'
import type { FindVoiding } from './use-voiding.ts'

/** How long after the last change it is written into this browser, and sent to the desk, in milliseconds. */
const KEEP_MS = 250
const SAVE_MS = 1_500
/** How long after the desk could not be reached it is tried again. */
const RETRY_MS = 8_000

/**
 * Keeps every change in this browser at once and at the desk soon, until the composer closes and beyond. What would
 * void an approval stays in this browser until somebody says that it shall.
 */
export function useAutosave(id: string, onBecome: (postId: string) => void, findVoiding: FindVoiding): Saver {
  const client = useQueryClient()
  const { me } = useSession()
  const saver = useMemo(() => makeSaver(client, id, onBecome, findVoiding), [client, id, onBecome, findVoiding])
  useEffect(() => {
    const keeper = createKeeper(localStorage, getDraft(id))
    const keep = (): void => {
      const draft = getDraft(id)
      if (!draft) return
      setUnkept(id, !keeper(keyOf(me.id, draft.postId ?? id), draft, Date.now()))
      if (draft.postId !== null && draft.postId !== id) forgetDraft(localStorage, keyOf(me.id, id))
    }
    const stop = watch(id, keep, saver, findVoiding)
    return () => {
      stop()
      keep()
      void leave(id, saver, keep, findVoiding)
    }
  }, [id, me.id, saver, findVoiding])
  return saver
}

/** The composer has closed: what is left is still brought to the desk. */
async function leave(id: string, saver: Saver, keep: () => void, findVoiding: FindVoiding): Promise<void> {
  const draft = getDraft(id)
  if (!draft) return
  const saved = !isSavable(draft) || (await saver.flush())
  keep()
  const { draft: left, unkept = false } = useComposerState.getState().open[id] ?? {}
  dropDraft(id)
  // Of a new post there may be nothing worth a word; of one at the desk whatever is not there is.
  const unsaved = left !== undefined && left.postId !== null && isUnsaved(left)
  if (saved && !unsaved) return
  const where = unkept ? 'This browser could not keep it either' : 'It is kept in this browser'
  showToast(`Your change is not saved at the desk${sayWhy(left ?? draft, findVoiding)}. ${where}.`, { tone: 'caution' })
}

function sayWhy(draft: Draft, findVoiding: FindVoiding): string {
  if (findVoiding(draft).length > 0) return ': it would void an approval'
  if (draft.conflicts.length > 0) return ': somebody changed the same, and you have not chosen yet'
  return isSavable(draft) ? '' : ': its link is not whole yet'
}

function watch(id: string, keep: () => void, saver: Saver, findVoiding: FindVoiding): () => void {
  let keeping: ReturnType<typeof setTimeout> | undefined
  let saving: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    const draft = getDraft(id)
    if (draft && isSavable(draft)) void saver.flush()
  }
  const soon = (): void => {
    clearTimeout(keeping)
    clearTimeout(saving)
    keeping = setTimeout(keep, KEEP_MS)
    saving = setTimeout(save, SAVE_MS)
  }
  const now = (): void => {
    keep()
    save()
  }
  const ask = (event: BeforeUnloadEvent): void => {
    const { draft, unkept } = useComposerState.getState().open[id] ?? {}
    if (draft && (findVoiding(draft).length > 0 || (unkept && isUnsaved(draft)))) event.preventDefault()
  }
  const hide = (): void => {
    if (document.visibilityState === 'hidden') now()
  }
  const stop = useComposerState.subscribe(({ open }, { open: before }) => {
    if (open[id]?.draft !== before[id]?.draft) soon()
    if (open[id]?.save.kind !== 'offline' || before[id]?.save.kind === 'offline') return
    clearTimeout(retrying)
    retrying = setTimeout(save, RETRY_MS)
  })
  window.addEventListener('pagehide', now)
  window.addEventListener('online', save)
  window.addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', hide)
  return () => {
    stop()
    for (const timer of [keeping, saving, retrying]) clearTimeout(timer)
    window.removeEventListener('pagehide', now)
    window.removeEventListener('online', save)
    window.removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', hide)
  }
}

function makeSaver(
  client: QueryClient,
  id: string,
  onBecome: (postId: string) => void,
  findVoiding: FindVoiding,
): Saver {
  /** As a mutation, so that a session that has ended is noticed as everywhere. */
  const ask = async (mutationFn: () => Promise<Output<'savePost'>>): Promise<Post> => {
    const post = await client.getMutationCache().build(client, { mutationFn }).execute(undefined)
    takePost(client, post)
    return post
  }
  return createSaver({
    read: () => getDraft(id),
    change: (change) => {
      const before = getDraft(id)?.postId
      changeDraft(id, change)
      const postId = getDraft(id)?.postId
      if (postId && before === null) onBecome(postId)
    },
    say: (state) => setSave(id, state),
    create: (content) => ask(() => call('createPost', { body: { content: toBody(content) } })),
    save: (postId, content, version, note) =>
      ask(() => call('savePost', { params: { id: postId }, body: { content: toBody(content), version, note } })),
    now: () => Date.now(),
    voids: (draft) => findVoiding(draft).length > 0,
  })
}

type Body = Parameters<typeof call<'savePost'>>[1]['body']['content']

/** The same content, whose lists the contract takes as ones that could be written to. */
function toBody(content: unknown): Body {
  return content as Body
}

/** The desk’s newest word on a post: every page that shows it has it. */
export function takePost(client: QueryClient, post: Post): void {
  client.setQueryData(postQuery(post.id).queryKey, post)
  void refresh(client, 'getCalendar', 'listUntimed', 'listRevisions', 'listApprovals')
}

/** Takes what somebody else saved, as soon as this browser hears of it. */
export function useOthers(id: string, post: Post | null, saver: Saver): void {
  useEffect(() => {
    const draft = getDraft(id)
    // While a save is on its way its answer says what there is.
    if (!post || !draft || draft.version === null || saver.isBusy() || post.version <= draft.version) return
    changeDraft(id, (now) => receive(now, post, 'others'))
  }, [id, post, saver])
}

/** Throws away what this browser had not saved. */
export function discardLocal(id: string): void {
  changeDraft(id, (draft) => ({ ...draft, content: draft.base, conflicts: [], conflictWith: null, restored: false }))
}

/** @returns whether something here is not at the desk */
export function useUnsaved(id: string): boolean {
  return useComposerState(({ open }) => {
    const draft = open[id]?.draft
    return draft ? isUnsaved(draft) : false
  })
}
