import type { Platform } from '#core/channel/platform.ts'

export type Stars = 1 | 2 | 3 | 4 | 5

/** Hours of the day, `[from, to)`, and the stars they have. */
type Band = readonly [from: number, to: number, stars: Stars]

interface Pattern {
  readonly weekday: readonly Band[]
  readonly weekend: readonly Band[]
}

/** Morning, lunch and late afternoon, when people at work look at their feeds. */
const WORK: Pattern = {
  weekday: [
    [7, 8, 2],
    [8, 9, 4],
    [9, 11, 5],
    [11, 12, 4],
    [12, 13, 4],
    [13, 15, 3],
    [15, 17, 3],
    [17, 18, 2],
  ],
  weekend: [],
}

/** All day, with three peaks; evenings and weekends count a little. */
const STREAM: Pattern = {
  weekday: [
    [7, 8, 3],
    [8, 9, 4],
    [9, 10, 5],
    [10, 12, 3],
    [12, 13, 5],
    [13, 15, 3],
    [15, 16, 2],
    [16, 18, 4],
    [18, 20, 3],
    [20, 22, 2],
  ],
  weekend: [
    [9, 10, 2],
    [10, 12, 3],
    [12, 20, 2],
  ],
}

/** Lunch and the evening, weekends too. */
const LEISURE: Pattern = {
  weekday: [
    [8, 11, 2],
    [11, 12, 4],
    [12, 13, 5],
    [13, 15, 3],
    [15, 18, 2],
    [18, 19, 4],
    [19, 21, 5],
    [21, 22, 3],
  ],
  weekend: [
    [10, 11, 4],
    [11, 13, 5],
    [13, 18, 3],
    [18, 21, 4],
  ],
}

const PATTERNS: Record<Platform, Pattern> = {
  x: STREAM,
  bluesky: STREAM,
  mastodon: STREAM,
  threads: STREAM,
  linkedin: WORK,
  facebook: LEISURE,
  instagram: LEISURE,
  youtube: LEISURE,
}

/** How good an hour is for several channels together: the mean, rounded; 0 for none. */
export function meanStars(stars: readonly Stars[]): number {
  return stars.length === 0 ? 0 : Math.round(stars.reduce<number>((sum, each) => sum + each, 0) / stars.length)
}

const MONDAY = 1
const FRIDAY = 5
const SATURDAY = 6

/** What stands beside every star, because the pattern is assumed. */
export const BEST_TIMES_SOURCE = 'a general pattern, not measured here'

/**
 * How good an hour is on a platform, 1 to 5. An assumption: the general pattern that vendors of scheduling tools
 * publish (weekday mornings for work, evenings for leisure). It is not measured from this desk’s audience.
 * @param weekday 1 for Monday to 7 for Sunday
 * @param hour 0 to 23, on the desk’s clock
 */
export function starsAt(platform: Platform, weekday: number, hour: number): Stars {
  const pattern = PATTERNS[platform]
  const bands = weekday >= SATURDAY ? pattern.weekend : pattern.weekday
  const stars = bands.find(([from, to]) => hour >= from && hour < to)?.[2] ?? 1
  // Monday morning and Friday afternoon are never the best of the week at work.
  const dull = pattern === WORK && ((weekday === MONDAY && hour < 10) || (weekday === FRIDAY && hour >= 12))
  return dull && stars > 1 ? ((stars - 1) as Stars) : stars
}
