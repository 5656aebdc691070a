import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFrozen,
  nextState,
  postStateOf,
  PUBLICATION_EVENTS,
  PUBLICATION_MACHINE,
  PUBLICATION_STATES,
  type PublicationEvent,
  type PublicationState,
} from './state.ts'

const RELEASES: readonly PublicationEvent[] = ['release_timed', 'release_untimed']
const events = fc.array(fc.constantFrom(...PUBLICATION_EVENTS), { maxLength: 40 })

/** Every state on the way of these events, from draft; what cannot happen changes nothing. */
function walk(
  given: readonly PublicationEvent[],
): { event: PublicationEvent; from: PublicationState; to: PublicationState }[] {
  let state: PublicationState = 'draft'
  return given.flatMap((event) => {
    const from = state
    const to = nextState(from, event)
    if (!to) return []
    state = to
    return [{ event, from, to }]
  })
}

describe('the life of a publication', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<PublicationState>(['draft'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const state of [...reached]) for (const to of Object.values(PUBLICATION_MACHINE[state])) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...PUBLICATION_STATES].sort())
  })

  it('is sent only after it was scheduled, and scheduled only by a release, a retry or the worker', () => {
    fc.assert(
      fc.property(events, (given) => {
        for (const { event, from, to } of walk(given)) {
          if (to === 'sending') expect(from).toBe('scheduled')
          if (to === 'scheduled') expect([...RELEASES, 'retry', 'put_back']).toContain(event)
        }
      }),
    )
  })

  it('never goes out when its release was voided and not given again', () => {
    fc.assert(
      fc.property(events, (given) => {
        let released = false
        for (const { event, to } of walk(given)) {
          if (RELEASES.includes(event)) released = true
          if (['void_timed', 'void_untimed', 'withdraw', 'reopen'].includes(event)) released = false
          if (to === 'sending') expect(released).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is left from published only by taking it down, and nobody edits what is on its way', () => {
    expect(PUBLICATION_MACHINE.published).toEqual({ take_down: 'cancelled' })
    for (const event of ['cancel', 'withdraw', 'submit', 'release_timed', 'void_timed'] as const)
      for (const state of PUBLICATION_STATES.filter(isFrozen))
        expect(nextState(state, event), `${state} ${event}`).toBeNull()
  })
})

describe('the state of a post', () => {
  const states = fc.array(fc.constantFrom(...PUBLICATION_STATES), { minLength: 1, maxLength: 8 })

  it('is that of one of its publications, whatever their order', () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = postStateOf(given)
        expect(given).toContain(state)
        expect(postStateOf(given.toReversed())).toBe(state)
      }),
    )
  })

  it.each([
    [[], 'draft'],
    [['published', 'failed', 'scheduled'], 'failed'],
    [['published', 'held'], 'held'],
    [['published', 'cancelled'], 'published'],
    [['cancelled', 'cancelled'], 'cancelled'],
    [['scheduled', 'approved'], 'approved'],
  ] as const)('%j is %s', (given, expected) => {
    expect(postStateOf(given)).toBe(expected)
  })
})
