import { createContext, use } from 'react'
import type { OwnContent, PostContent } from '#core/post/content.ts'
import type { ChannelView } from './channel-view.ts'
import type { Draft } from './draft.ts'
import type { Voided } from './find-voided.ts'
import type { Channel, MediaFacts, Post } from './queries.ts'
import type { Edit } from './state.ts'

/** The master copy, or a channel by its id. */
export type Tab = 'master' | (string & {})
export type Pane = 'write' | 'preview' | 'checks' | 'discuss'

export interface ComposerValue {
  /** The name of this draft in the state. */
  readonly id: string
  readonly draft: Draft
  readonly content: PostContent
  /** As the desk holds it; null before it has an id. */
  readonly post: Post | null
  readonly channels: readonly Channel[]
  readonly views: readonly ChannelView[]
  readonly media: MediaFacts
  readonly tab: Tab
  readonly setTab: (tab: Tab) => void
  readonly pane: Pane
  readonly setPane: (pane: Pane) => void
  readonly edit: Edit
  /** Sets a field of a channel; undefined links it to the master again. */
  readonly editOwn: <K extends keyof OwnContent>(channelId: string, field: K, value: OwnContent[K] | undefined) => void
  /** Shows a field and puts the focus into it. */
  readonly jump: (tab: Tab, field: string) => void
  /** Saves now; false when it could not. */
  readonly flush: (note?: string) => Promise<boolean>
  /** What saving would void, so that it waits for a person’s word. */
  readonly voided: readonly Voided[]
  /** Saves although that voids an approval. */
  readonly insist: () => Promise<boolean>
  readonly close: () => void
}

export const ComposerContext = createContext<ComposerValue | null>(null)

export function useComposer(): ComposerValue {
  const value = use(ComposerContext)
  if (!value) throw new Error('Only parts of the composer ask for it.')
  return value
}

/** The id of the box with day and time, and the one Mantine gives the button that opens it. */
export const WHEN_POPOVER = 'compose-when'
export const WHEN_ID = `${WHEN_POPOVER}-target`

/** The id of the element of a field, for labels and jumps. */
export function fieldId(tab: Tab, field: string): string {
  return `compose-${tab}-${field}`
}

/** @returns the view of the tab’s channel; undefined on the master */
export function useTabView(): ChannelView | undefined {
  const { views, tab } = useComposer()
  return views.find((view) => view.plan.channelId === tab)
}
