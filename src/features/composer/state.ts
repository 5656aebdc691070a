import { create } from 'zustand'
import type { PostContent } from '#core/post/content.ts'
import type { Draft } from './draft.ts'

/** What became of the last change. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' /** Real time, in milliseconds. */; readonly at: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly message: string }

interface Composing {
  readonly draft: Draft
  readonly save: SaveState
  /** This browser refuses to store it: full, or forbidden. */
  readonly unkept: boolean
}

interface ComposerState {
  /** By the id they were opened under, which stays theirs when they get one at the desk. */
  readonly open: Readonly<Record<string, Composing>>
}

/** The posts being written in this tab: the one home of what the desk does not hold yet. */
export const useComposerState = create<ComposerState>(() => ({ open: {} }))

export function getDraft(id: string): Draft | null {
  return useComposerState.getState().open[id]?.draft ?? null
}

export function putDraft(id: string, draft: Draft): void {
  const { save = { kind: 'idle' }, unkept = false } = useComposerState.getState().open[id] ?? {}
  useComposerState.setState(({ open }) => ({ open: { ...open, [id]: { draft, save, unkept } } }))
}

export function changeDraft(id: string, change: (draft: Draft) => Draft): void {
  const draft = getDraft(id)
  if (draft) putDraft(id, change(draft))
}

export function setSave(id: string, save: SaveState): void {
  useComposerState.setState(({ open }) => (open[id] ? { open: { ...open, [id]: { ...open[id], save } } } : { open }))
}

export function setUnkept(id: string, unkept: boolean): void {
  useComposerState.setState(({ open }) =>
    open[id] && open[id].unkept !== unkept ? { open: { ...open, [id]: { ...open[id], unkept } } } : { open },
  )
}

export function dropDraft(id: string): void {
  useComposerState.setState(({ open }) => {
    const { [id]: _, ...rest } = open
    return { open: rest }
  })
}

export type Edit = (change: (content: PostContent) => PostContent) => void
