import { assert } from '#core/base/assert.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import type { Instant } from './instant.ts'

interface Play {
  readonly from: Instant
  readonly to: Instant
  readonly sources: readonly DueSource[]
  /** Puts the desk's clock to this moment. @param steps due instants worked through before it */
  stepTo(at: Instant, steps: number): Promise<void>
}

/**
 * Plays time forward: stops at each due instant and lets what is due run, so that nothing becomes late by a jump.
 * @returns how many due instants there were
 */
export async function playForward({ from, to, sources, stepTo }: Play): Promise<number> {
  let at = from
  let steps = 0
  for (;;) {
    const next = await findNext(sources, at, to)
    if (next === null) break
    assert(next > at && next <= to, `A source said that work was due at ${next}, outside ${at} to ${to}`)
    await stepTo(next, steps)
    for (const source of sources) await source.runDue(next)
    steps += 1
    at = next
  }
  await stepTo(to, steps)
  return steps
}

async function findNext(sources: readonly DueSource[], after: Instant, until: Instant): Promise<Instant | null> {
  const dues = await Promise.all(sources.map((source) => source.nextDue(after, until)))
  const known = dues.filter((due) => due !== null).sort()
  return known[0] ?? null
}
