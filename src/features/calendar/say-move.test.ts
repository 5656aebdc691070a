import { expect, test } from 'vitest'
import type { CalendarCard, CardPublication } from '#core/calendar/card.ts'
import { planMoves } from '#core/calendar/move.ts'
import { sayPlan } from './say-move.ts'

const draft = { at: '2027-03-09T09:30:00.000Z', state: 'draft' as const, version: 1 }
const approved = { ...draft, state: 'scheduled' as const }
const facts = { zone: 'UTC', approval: { toleranceMinutes: 60 }, now: '2027-03-01T00:00:00.000Z', mayRelease: false }

function sayShift(...posts: (readonly (typeof draft | typeof approved)[])[]) {
  const moving = posts.map((publications, index) => {
    const its: CardPublication[] = publications.map((each, place) => ({ ...each, channelId: `c${place}` }))
    const card: CalendarCard = { id: `p${index}`, title: 'A post', ownerId: 'ana', publications: its }
    return { card, publications: its }
  })
  return sayPlan(planMoves(moving, { kind: 'days', days: 9 }, facts), { zone: 'UTC', toleranceMinutes: 60 })
}

test.each([
  [
    'one post with one approval',
    [[approved]],
    'Thu, Mar 18, 09:30 · voids the approval (more than 60 min from Tue, Mar 9, 09:30)',
  ],
  [
    'several posts, one of them approved',
    [[approved], [draft], [draft, draft]],
    '3 posts, the first to Thu, Mar 18, 09:30 · voids the approval of one',
  ],
  [
    'several posts, all approved',
    [[approved], [approved]],
    '2 posts, the first to Thu, Mar 18, 09:30 · voids 2 approvals',
  ],
  ['a post with one approved channel of two', [[draft, approved]], 'Thu, Mar 18, 09:30 · voids the approval of one'],
  [
    'a post with two approved channels of three',
    [[approved, approved, draft]],
    'Thu, Mar 18, 09:30 · voids 2 approvals',
  ],
  ['posts without any approval', [[draft], [draft]], '2 posts, the first to Thu, Mar 18, 09:30'],
])('moving %s by nine days counts approvals, and not channels', (_what, posts, says) => {
  expect(sayShift(...posts).text).toBe(says)
})

test('what was done reads as a sentence, of one post and of several', () => {
  expect(sayShift([draft]).done).toBe('Moved to Thu, Mar 18, 09:30')
  expect(sayShift([draft], [draft]).done).toBe('Moved 2 posts, the first to Thu, Mar 18, 09:30')
})
