import { addMs } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'

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
    await deps.player.start(
      cause('Moved the demonstration clock'),
      'to' in body ? body.to : addMs(deps.clock.now(), body.byMs),
    )
    return read()
  })
  route('resetClock', async ({ cause }) => {
    await refuseOnRealDesk()
    await deps.player.reset(cause('Put the demonstration clock back to real time'))
    return read()
  })
}
