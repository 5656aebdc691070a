import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { TakeBudget } from '#api/deps.ts'

/**
 * A budget of requests a minute for each key, counted by this process: with several, each allows as much. Sign-in
 * tries are counted in the database besides, for all of them together.
 */
export function createBudget(perMinute: number): TakeBudget {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (key) => {
    try {
      await limiter.consume(key)
      return null
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
      throw spent
    }
  }
}
