import { addMs, DAY_MS, type Instant } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { Refusal, refuseField } from '../refusal.ts'
import type { Route } from '../route.ts'

/** As far as one move goes: a leap year. */
const FARTHEST_MS = 366 * DAY_MS

function refuseTooFar(to: Instant, farthest: Instant): void {
  if (to <= farthest) return
  const message = `One move goes at most a year, to ${farthest}.`
  throw refuseField({ field: 'body.to', rule: 'too_far', message, measured: to, allowed: `up to ${farthest}` })
}

/** The demonstration clock. */
export function mountClock(route: Route, deps: Deps): void {
  const isMovable = async (): Promise<boolean> =>
    deps.settings.platforms === 'simulated' && ((await deps.stores.desk.get())?.demo ?? false)
  const read = async (): Promise<Output<'getClock'>> => {
    const [{ offsetMs, playing }, movable] = await Promise.all([deps.stores.desk.getClock(), isMovable()])
    return { now: deps.clock.now(), realNow: deps.clock.realNow(), offsetMs, playing, movable }
  }
  const refuseOnRealDesk = async (): Promise<void> => {
    if (!(await isMovable()))
      throw new Refusal('forbidden', 'Only the clock of a demonstration can be moved; this is a real desk.')
  }

  route('getClock', read)
  route('moveClock', async ({ input: { body }, cause }) => {
    await refuseOnRealDesk()
    const now = deps.clock.now()
    const to = 'to' in body ? body.to : addMs(now, body.byMs)
    refuseTooFar(to, addMs(now, FARTHEST_MS))
    await deps.player.start(cause('Moved the demonstration clock'), to)
    return read()
  })
  route('resetClock', async ({ cause }) => {
    await refuseOnRealDesk()
    await deps.player.reset(cause('Put the demonstration clock back to real time'))
    return read()
  })
}
