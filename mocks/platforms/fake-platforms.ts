import type { RequestHandler } from 'msw'
import type { Clock } from '#core/ports/clock.ts'
import type { Account } from '#core/ports/connector.ts'
import { type Instant, toInstant } from '#core/time/instant.ts'
import { DEMO_ACCOUNTS, FAKE_PLATFORMS, type FakePlatform, tokenOf } from './accounts.ts'
import { type Arrival, listArrivals } from './arrivals.ts'
import { BLUESKY_DIALECT } from './bluesky/dialect.ts'
import { createBlueskyHandlers } from './bluesky/handlers.ts'
import type { KeptRecord } from './bluesky/records.ts'
import { type Dialect, type Fake, FIRST_TOKENS, makeTurn, type Tokens } from './fake.ts'
import { createFaults, type Faults } from './faults.ts'
import { MASTODON_DIALECT } from './mastodon/dialect.ts'
import { createMastodonHandlers } from './mastodon/handlers.ts'
import type { Status } from './mastodon/shapes.ts'
import type { FakeState } from './state.ts'
import { X_DIALECT } from './x/dialect.ts'
import { createXHandlers } from './x/handlers.ts'
import type { Tweet } from './x/tweets.ts'

/** A post as an imitation holds it. */
export interface HeldPost {
  readonly id: string
  /** As it was written. */
  readonly text: string
  /** The imitation's time, which moves with the demonstration clock. */
  readonly at: Instant
}

interface Made {
  readonly dialect: Dialect
  readonly handlers: (fake: Fake) => RequestHandler[]
  /** Where in its memory its posts are, and how one reads. */
  readonly posts: string
  readonly toHeld: (kept: never) => HeldPost
}

/** How each speaks, what answers, and what it holds. */
const MADE_OF: Record<FakePlatform, Made> = {
  x: { dialect: X_DIALECT, handlers: createXHandlers, posts: 'tweets/', toHeld: toHeldTweet },
  mastodon: {
    ...{ dialect: MASTODON_DIALECT, handlers: createMastodonHandlers, posts: 'statuses/', toHeld: toHeldStatus },
  },
  bluesky: { dialect: BLUESKY_DIALECT, handlers: createBlueskyHandlers, posts: 'records/', toHeld: toHeldRecord },
}

function toHeldTweet({ id, plain: text, createdAt }: Tweet): HeldPost {
  return { id, text, at: toInstant(createdAt) }
}

function toHeldStatus({ id, text, createdAt }: Status): HeldPost {
  return { id, text, at: toInstant(createdAt) }
}

function toHeldRecord({ uri, value }: KeptRecord): HeldPost {
  return { id: uri, text: value.text, at: value.createdAt }
}

/** An imitation, as the Simulator and tests hold it. */
export interface FakeControls {
  readonly faults: Faults
  arrivals(): Promise<readonly Arrival[]>
  /** What it holds, parts of threads included, the oldest first; what was deleted is not there. */
  listPosts(): Promise<readonly HeldPost[]>
  /** The account it knows, with the credentials that hold now: renewals have made older ones worthless. */
  readAccount(): Promise<Account>
}

export interface FakePlatforms {
  readonly handlers: readonly RequestHandler[]
  readonly controls: Readonly<Record<FakePlatform, FakeControls>>
}

/** All imitations, each with a memory of its own. @param clock theirs: the desk's, which can be moved */
export function createFakePlatforms(states: Readonly<Record<FakePlatform, FakeState>>, clock: Clock): FakePlatforms {
  const made = FAKE_PLATFORMS.map((platform) => {
    const { dialect, handlers, posts, toHeld } = MADE_OF[platform]
    const fake: Fake = { dialect, clock, state: states[platform], turn: makeTurn() }
    const list = async () => ((await fake.state.list(posts)) as never[]).map(toHeld)
    return { platform, handlers: handlers(fake), controls: toControls(fake, list) }
  })
  return {
    handlers: made.flatMap(({ handlers }) => handlers),
    controls: Object.fromEntries(
      made.map(({ platform, controls }) => [platform, controls]),
    ) as FakePlatforms['controls'],
  }
}

/** Faults are changed between two calls and never during one, which would write them as they were. */
function toControls({ dialect, state, turn }: Fake, listPosts: () => Promise<HeldPost[]>): FakeControls {
  const faults = createFaults(state)
  return {
    faults: {
      list: () => turn(() => faults.list()),
      add: (fault) => turn(() => faults.add(fault)),
      remove: (id) => turn(() => faults.remove(id)),
      clear: () => turn(() => faults.clear()),
    },
    arrivals: () => turn(() => listArrivals(state)),
    listPosts: () => turn(async () => (await listPosts()).sort((one, other) => one.at.localeCompare(other.at))),
    readAccount: () =>
      turn(async () =>
        toAccount(dialect.platform, ((await state.get('tokens')) as Tokens | undefined) ?? FIRST_TOKENS),
      ),
  }
}

function toAccount(platform: FakePlatform, { serial, expiresAt }: Tokens): Account {
  const known = DEMO_ACCOUNTS[platform]
  return {
    ...known,
    accessToken: tokenOf(platform, 'access', serial),
    refreshToken: known.refreshToken && tokenOf(platform, 'refresh', serial),
    expiresAt: expiresAt === null ? null : toInstant(expiresAt),
  }
}
