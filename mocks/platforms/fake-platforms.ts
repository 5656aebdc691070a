import type { RequestHandler } from 'msw'
import type { Clock } from '#core/ports/clock.ts'
import { FAKE_PLATFORMS, type FakePlatform } from './accounts.ts'
import { type Arrival, listArrivals } from './arrivals.ts'
import { BLUESKY_DIALECT } from './bluesky/dialect.ts'
import { createBlueskyHandlers } from './bluesky/handlers.ts'
import { type Dialect, type Fake, makeTurn } from './fake.ts'
import { createFaults, type Faults } from './faults.ts'
import { MASTODON_DIALECT } from './mastodon/dialect.ts'
import { createMastodonHandlers } from './mastodon/handlers.ts'
import type { FakeState } from './state.ts'
import { X_DIALECT } from './x/dialect.ts'
import { createXHandlers } from './x/handlers.ts'

/** How each speaks, what answers, and where in its memory its posts are. */
const MADE_OF: Record<FakePlatform, [Dialect, (fake: Fake) => RequestHandler[], posts: string]> = {
  x: [X_DIALECT, createXHandlers, 'tweets/'],
  mastodon: [MASTODON_DIALECT, createMastodonHandlers, 'statuses/'],
  bluesky: [BLUESKY_DIALECT, createBlueskyHandlers, 'records/'],
}

/** An imitation, as the Simulator and tests hold it. */
export interface FakeControls {
  readonly faults: Faults
  arrivals(): Promise<readonly Arrival[]>
  /** How many it holds, parts of threads included; what was deleted is not counted. */
  countPosts(): Promise<number>
}

export interface FakePlatforms {
  readonly handlers: readonly RequestHandler[]
  readonly controls: Readonly<Record<FakePlatform, FakeControls>>
}

/** All imitations, each with a memory of its own. @param clock theirs: the desk's, which can be moved */
export function createFakePlatforms(states: Readonly<Record<FakePlatform, FakeState>>, clock: Clock): FakePlatforms {
  const made = FAKE_PLATFORMS.map((platform) => {
    const [dialect, createHandlers, posts] = MADE_OF[platform]
    const fake: Fake = { dialect, clock, state: states[platform], turn: makeTurn() }
    return { platform, handlers: createHandlers(fake), controls: toControls(fake, posts) }
  })
  return {
    handlers: made.flatMap(({ handlers }) => handlers),
    controls: Object.fromEntries(
      made.map(({ platform, controls }) => [platform, controls]),
    ) as FakePlatforms['controls'],
  }
}

/** Faults are changed between two calls and never during one, which would write them as they were. */
function toControls({ state, turn }: Fake, posts: string): FakeControls {
  const faults = createFaults(state)
  return {
    faults: {
      list: () => turn(() => faults.list()),
      add: (fault) => turn(() => faults.add(fault)),
      remove: (id) => turn(() => faults.remove(id)),
      clear: () => turn(() => faults.clear()),
    },
    arrivals: () => turn(() => listArrivals(state)),
    countPosts: () => turn(async () => (await state.list(posts)).length),
  }
}
