import type { CalendarCard, CardPublication } from '#core/calendar/card.ts'
import type { PlannedMove } from '#core/calendar/move.ts'
import type { Instant } from '#core/time/instant.ts'

/** What a publication is from now on, and the card it belongs to. */
export interface Patch {
  readonly card: CalendarCard
  readonly publication: CardPublication
}

/** What moves will come to, as far as one can know before the server says. */
export function foresee(moves: readonly PlannedMove[], cards: ReadonlyMap<string, CalendarCard>): Patch[] {
  return moves.flatMap((move) => {
    const card = cards.get(move.postId)
    return card ? [{ card, publication: foreseeOne(move) }] : []
  })
}

function foreseeOne({ before, at, zone, verdict }: PlannedMove): CardPublication {
  const { releasedFor: _, ...rest } = before
  const moved = { ...rest, at, ...((before.zone || before.at === null) && { zone }) }
  if (verdict === 'voids') {
    if (before.state === 'scheduled' && at !== null) return { ...moved, state: 'held', heldReason: 'approval_voided' }
    return { ...moved, state: 'draft' }
  }
  if (verdict !== 'keeps') return moved
  const planned = before.releasedFor ?? before.at
  const state = at === null ? 'approved' : 'scheduled'
  return { ...moved, state, ...(planned && planned !== at && { releasedFor: planned }) }
}

/** The days an answer of the server is about, as moments; null for the answer about what has no time. */
export type Span = { readonly from: Instant; readonly to: Instant } | null

/**
 * An answer of the server as it would be after these changes: what has left its days goes, what has come into them
 * arrives. Cards that nothing happens to stay the very same.
 */
export function patchCards<Card extends CalendarCard>(
  cards: readonly Card[],
  patches: readonly Patch[],
  span: Span,
): readonly Card[] {
  const byPost = new Map<string, Patch[]>()
  for (const patch of patches) byPost.set(patch.card.id, [...(byPost.get(patch.card.id) ?? []), patch])
  const next: Card[] = []
  let changed = false
  for (const card of cards) {
    const own = byPost.get(card.id)
    if (!own) {
      next.push(card)
      continue
    }
    byPost.delete(card.id)
    changed = true
    const publications = merge(card.publications, own, span)
    if (publications.length > 0) next.push({ ...card, publications })
  }
  for (const own of byPost.values()) {
    const publications = merge([], own, span)
    const [first] = own
    if (publications.length === 0 || !first) continue
    changed = true
    next.push({ ...first.card, publications } as unknown as Card)
  }
  return changed ? next : cards
}

function merge(before: readonly CardPublication[], patches: readonly Patch[], span: Span): CardPublication[] {
  const mine = new Map(patches.map(({ publication }) => [publication.channelId, publication]))
  const kept = before.map((each) => {
    const patched = mine.get(each.channelId)
    mine.delete(each.channelId)
    return patched ?? each
  })
  return [...kept, ...mine.values()].filter(({ at }) => isWithin(at, span))
}

function isWithin(at: Instant | null, span: Span): boolean {
  return span === null ? at === null : at !== null && at >= span.from && at < span.to
}
