import { HELD_REASON_NAMES, isReleased, type PublicationState } from '#core/publication/state.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'

export type Work = Output<'listWork'>
export type Post = Work['mine'][number]
type Publication = Post['publications'][number]

/** A post that is not done with, and the state of it that matters. */
export interface WorkRow {
  readonly post: Post
  readonly state: Extract<PublicationState, 'changes_asked' | 'held' | 'draft'>
  /** What to know before opening it: what to change, why it is held; empty where there is nothing to say. */
  readonly says: string
  /** The publications it is about. */
  readonly about: readonly Publication[]
}

const ORDER = ['changes_asked', 'held', 'draft'] as const

/** One’s own posts, what came back first, then what is held, then drafts. */
export function listOwnWork({ mine }: Work): WorkRow[] {
  const rows = mine.map(toRow)
  return ORDER.flatMap((state) => rows.filter((row) => row.state === state))
}

/** Posts that are held, whosever they are. */
export function listHeld({ held }: Work): WorkRow[] {
  return held.map((post) => rowIn(post, 'held'))
}

function toRow(post: Post): WorkRow {
  const has = (state: PublicationState) => post.publications.some((each) => each.state === state)
  return rowIn(post, ORDER.find((state) => has(state)) ?? 'draft')
}

function rowIn(post: Post, state: WorkRow['state']): WorkRow {
  const about = post.publications.filter((each) => each.state === state)
  return { post, state, about, says: sayRow(post, state, about) }
}

function sayRow(post: Post, state: WorkRow['state'], about: readonly Publication[]): string {
  const [first] = about
  if (state === 'changes_asked') return `Changes asked: ${first?.note}`
  if (state === 'held') return sayHeld(about)
  if (post.publications.length === 0) return 'No channel chosen yet.'
  const names = about.map((each) => PLATFORM_NAMES[each.platform]).join(', ')
  const out = post.publications.filter((each) => isReleased(each.state)).length
  return out > 0 ? `Still a draft on ${names}; the rest is released.` : ''
}

/** Why something is held, in plain words. */
function sayHeld(about: readonly Publication[]): string {
  const reasons = [...new Set(about.map((each) => each.heldReason))]
  const names = about.map((each) => PLATFORM_NAMES[each.platform]).join(', ')
  return `Held on ${names}: ${reasons.flatMap((reason) => (reason ? [HELD_REASON_NAMES[reason]] : [])).join('; ')}.`
}

/** @returns the first time one of these would go out; null without any */
export function firstTime(publications: readonly Publication[]): string | null {
  return publications.flatMap((each) => each.at ?? []).sort()[0] ?? null
}
