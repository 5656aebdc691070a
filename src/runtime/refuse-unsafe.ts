import type { Desk } from '#core/desk/desk.ts'
import { EnvError, type Env } from './env.ts'

/**
 * Real platforms and invented people or moved clocks must never meet.
 * @throws EnvError
 */
export function refuseUnsafe(env: Env, desk: Desk | null): void {
  if (env.PLATFORMS !== 'live' || !desk) return
  const refuse = (message: string): never => {
    throw new EnvError([
      { field: 'PLATFORMS', rule: 'real_desk_only', message, measured: 'live', allowed: 'simulated' },
    ])
  }
  if (desk.demo)
    refuse('is "live", but this is a demonstration workspace. Use another DATA_DIR or DATABASE_URL for the real desk.')
  if (desk.clockOffsetMs !== 0)
    refuse('is "live", but the clock of this desk was moved. Put it back to real time first, with PLATFORMS=simulated.')
}
