import type { ChannelPlan, PostContent } from '#core/post/content.ts'
import { type FieldPath, isSame, listFields } from '#core/post/content-fields.ts'
import { type Conflict, mergeContent, takeTheirs } from '#core/post/merge-content.ts'
import type { PublicationState } from '#core/publication/state.ts'
import { type Outrun, yieldFrozen } from './outrun.ts'

/** What of a saved post the draft needs to know. */
export interface SavedPost {
  readonly id: string
  readonly content: PostContent
  readonly version: number
  readonly updatedBy: string
  readonly publications?: readonly { readonly channelId: string; readonly state: PublicationState }[]
}

/** Somebody else saved while this was open, and these fields are theirs now. */
export interface News {
  readonly personId: string
  readonly paths: readonly FieldPath[]
}

/** A post being written: what the desk holds, what stands here, and what has to be decided between them. */
export interface Draft {
  /** Null until there was something worth keeping. */
  readonly postId: string | null
  /** What the desk holds, at this version; of a new post what it began with. */
  readonly base: PostContent
  readonly version: number | null
  readonly content: PostContent
  /** Fields that somebody else changed too; until they are decided the desk keeps theirs and this browser mine. */
  readonly conflicts: readonly Conflict[]
  readonly conflictWith: string | null
  readonly news: News | null
  /** It was read from this browser’s own store, after a crash. */
  readonly restored: boolean
  /** Changes here that came after it had gone out. */
  readonly outrun: readonly Outrun[]
}

interface Beginning {
  readonly ownerId: string
  readonly language: string | null
  readonly channels: readonly ChannelPlan[]
}

export function beginDraft({ ownerId, language, channels }: Beginning): Draft {
  const base: PostContent = {
    ...{ text: '', link: null, media: [], campaign: null, pillars: [], types: [], region: null },
    ...{ language, ownerId, sensitivity: { kind: 'normal' }, why: '', channels },
  }
  return { ...EMPTY, postId: null, base, version: null, content: base }
}

export function openDraft({ id, content, version }: SavedPost): Draft {
  return { ...EMPTY, postId: id, base: content, version, content }
}

const EMPTY = { conflicts: [], conflictWith: null, news: null, restored: false, outrun: [] }

/** @returns whether the content says anything that somebody would miss */
export function isWorthKeeping({ text, link, media, why, channels }: PostContent): boolean {
  const written = [text, why, link ?? ''].some((each) => each.trim() !== '')
  return written || media.length > 0 || channels.some(({ own }) => Object.values(own).some(isFilled))
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : value !== undefined && value !== null
}

/** A host has a dot, unless it is of this machine or names a port, as desks do that are not on the internet. */
const HOST = /(?:localhost|\[[\da-f:.]+\]|[^\s/?#:.]+(?=:\d)|[^\s/?#.]+(?:\.[^\s/?#.]+)+)/
const WHOLE_LINK = new RegExp(`^https?://${HOST.source}(?::\\d+)?(?:[/?#]\\S*)?$`, 'i')

/** @returns whether the server would take it for a web address; no link is fine too */
export function isWholeLink(link: string | null | undefined): boolean {
  return !link || (WHOLE_LINK.test(link) && URL.canParse(link))
}

/** What can be saved now: fields in conflict stay theirs, and a link that is half typed stays what it was. */
export function toSavable({ content, base, conflicts }: Draft): PostContent {
  const decided = conflicts.reduce((each, conflict) => takeTheirs(each, conflict, base), content)
  const linkOf = new Map(base.channels.map((plan) => [plan.channelId, plan.own.link]))
  return {
    ...decided,
    link: isWholeLink(decided.link) ? decided.link || null : base.link,
    channels: decided.channels.map((plan) => {
      if (isWholeLink(plan.own.link)) return plan
      const { link: _, ...own } = plan.own
      const was = linkOf.get(plan.channelId)
      return { ...plan, own: was === undefined ? own : { ...own, link: was } }
    }),
  }
}

/** @returns whether there is something here that the desk does not hold */
export function isUnsaved(draft: Draft): boolean {
  return !isSame(draft.content, draft.base)
}

/** @returns whether there is something to send now */
export function isSavable(draft: Draft): boolean {
  if (draft.version === null) return isWorthKeeping(draft.content)
  return !isSame(toSavable(draft), draft.base)
}

/**
 * Somebody saved this post, or this browser did and went on typing: their fields are taken, mine are kept, and what
 * both changed is put to the person.
 * @param from `me` for the answer to one’s own save, of which nothing needs to be said
 */
export function receive(draft: Draft, post: SavedPost, from: 'me' | 'others'): Draft {
  const { merged, conflicts, taken } = mergeContent(draft.base, draft.content, post.content)
  const there = listFields(post.content)
  const open = draft.conflicts
    .filter((each) => !conflicts.some((other) => other.path === each.path))
    .map((each) => ({ ...each, theirs: there.get(each.path) }))
  const told = from === 'others' && (taken.length > 0 || conflicts.length > 0)
  const here = listFields(merged)
  const after: Draft = {
    ...{ postId: post.id, base: post.content, version: post.version, content: merged },
    ...{ restored: draft.restored, outrun: draft.outrun },
    conflicts: [...open, ...conflicts].filter((each) => !isSame(here.get(each.path), each.theirs) || isChannel(each)),
    conflictWith: conflicts.length > 0 ? post.updatedBy : draft.conflictWith,
    news: told ? { personId: post.updatedBy, paths: taken } : draft.news,
  }
  return yieldFrozen(draft, after, post)
}

function isChannel({ path }: Conflict): boolean {
  return /^channels\.[^.]+$/.test(path)
}

export type Decision = 'mine' | 'theirs' | 'both'

/** Decides one conflict; `both` puts their words below mine, to be edited. */
export function decide(draft: Draft, path: FieldPath, decision: Decision): Draft {
  const conflict = draft.conflicts.find((each) => each.path === path)
  if (!conflict) return draft
  const conflicts = draft.conflicts.filter((each) => each !== conflict)
  const rest = { conflicts, conflictWith: conflicts.length > 0 ? draft.conflictWith : null }
  if (decision === 'theirs') return { ...draft, ...rest, content: takeTheirs(draft.content, conflict, draft.base) }
  if (decision === 'mine') return { ...draft, ...rest }
  const mine = listFields(draft.content).get(path)
  const both = `${typeof mine === 'string' ? mine : ''}\n\n${typeof conflict.theirs === 'string' ? conflict.theirs : ''}`
  return { ...draft, ...rest, content: setText(draft.content, path, both) }
}

function setText(content: PostContent, path: FieldPath, text: string): PostContent {
  const [head = '', channelId, field] = path.split('.')
  if (head !== 'channels' || !field) return { ...content, [head]: text }
  return changePlan(content, channelId ?? '', (plan) => ({ ...plan, own: { ...plan.own, [field]: text } }))
}

export function changePlan(
  content: PostContent,
  channelId: string,
  change: (plan: ChannelPlan) => ChannelPlan,
): PostContent {
  return { ...content, channels: content.channels.map((plan) => (plan.channelId === channelId ? change(plan) : plan)) }
}
