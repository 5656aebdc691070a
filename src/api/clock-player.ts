import type { Change } from '#core/audit/entry.ts'
import type { Cause, Transact } from '#core/ports/transact.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import type { DeskClock, Playing, Stores } from '#core/ports/stores.ts'
import { type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import { playForward } from '#core/time/play.ts'
import type { Log } from './deps.ts'
import { Refusal } from './refusal.ts'

/** Moves the clock of a demonstration. */
export interface ClockPlayer {
  /**
   * Begins to play time forward and answers at once; progress is in the clock.
   * @throws Refusal `conflict` while time is being played already, `invalid` when the target is not ahead
   */
  start(cause: Cause, to: Instant): Promise<void>
  /** Back to real time, at once. @throws Refusal `conflict` while time is being played */
  reset(cause: Cause): Promise<void>
  /** Waits until what is being played has ended. */
  settle(): Promise<void>
}

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
  readonly clock: Clock
  readonly sources: readonly DueSource[]
  /** Makes every process read the clock again before this returns in ours. */
  spread(clock: DeskClock): Promise<void>
  readonly log: Log
}

/** A player that has not stepped for this long, in real time, has died with its process. */
const DEAD_AFTER_MS = MINUTE_MS

/** @param realNow the machine's time @returns whether somebody is playing time who has not died over it */
export function isPlaying(playing: Playing | null, realNow: Instant): playing is Playing {
  return playing !== null && toMs(realNow) - toMs(playing.steppedAt) < DEAD_AFTER_MS
}

export function createClockPlayer(needs: Needs): ClockPlayer {
  const { stores, clock } = needs
  let current: Promise<void> = Promise.resolve()

  const refuseWhilePlaying = (playing: Playing | null): void => {
    if (isPlaying(playing, clock.realNow()))
      throw new Refusal('conflict', `Time is being played forward to ${playing.to}. Wait until it has arrived.`)
  }

  return {
    start: async (cause, to) => {
      refuseWhilePlaying((await stores.desk.getClock()).playing)
      const from = clock.now()
      if (to <= from) {
        const message = `The desk's clock shows ${from}; time can only be played forward. To go back, reset it to real time.`
        throw new Refusal('invalid', message, {
          violations: [{ field: 'body.to', rule: 'ahead', message, measured: to, allowed: `after ${from}` }],
        })
      }
      const { offsetMs } = await stores.desk.getClock()
      const playing = { from, to, steppedAt: clock.realNow(), steps: 0 }
      await move(needs, cause, { event: 'clock.started', before: { offsetMs }, after: { to } }, { offsetMs, playing })
      current = play(needs, cause, { from, to })
        .catch(async (error: unknown) => {
          needs.log.error({ err: error }, 'Playing time forward stopped')
          await put(needs, { ...(await stores.desk.getClock()), playing: null })
        })
        // If even that fails, its silence tells that the player has died.
        .catch(() => undefined)
    },
    reset: async (cause) => {
      const before = await stores.desk.getClock()
      refuseWhilePlaying(before.playing)
      const change = { event: 'clock.reset', before: { offsetMs: before.offsetMs }, after: { offsetMs: 0 } }
      await move(needs, cause, change, { offsetMs: 0, playing: null })
    },
    settle: () => current,
  }
}

async function play(needs: Needs, cause: Cause, span: { from: Instant; to: Instant }): Promise<void> {
  const before = (await needs.stores.desk.getClock()).offsetMs
  await playForward({ ...span, sources: needs.sources, stepTo: (at, steps) => stepTo(needs, span, at, steps) })
  const { offsetMs } = await needs.stores.desk.getClock()
  const change = { event: 'clock.moved', before: { offsetMs: before }, after: { offsetMs } }
  await move(needs, cause, change, { offsetMs, playing: null })
}

async function stepTo(needs: Needs, span: { from: Instant; to: Instant }, at: Instant, steps: number): Promise<void> {
  const steppedAt = needs.clock.realNow()
  await put(needs, { offsetMs: toMs(at) - toMs(steppedAt), playing: { ...span, steppedAt, steps } })
}

async function put(needs: Needs, clock: DeskClock): Promise<void> {
  await needs.stores.desk.setClock(clock)
  await needs.spread(clock)
}

type Move = Pick<Change, 'event' | 'before' | 'after'>

/** What people asked for is in the audit log with the change; the steps on the way are not. */
async function move(needs: Needs, cause: Cause, change: Move, to: DeskClock): Promise<void> {
  await needs.transact(cause, async (tx) => {
    await tx.desk.setClock(to)
    tx.record({ ...change, subject: { kind: 'clock', id: 'clock', name: 'The demonstration clock' } })
  })
  await needs.spread(to)
}
