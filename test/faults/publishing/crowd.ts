import { DEMO_ACCOUNTS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { PostContent } from '#core/post/content.ts'
import { addMs, type Instant, MINUTE_MS } from '#core/time/instant.ts'
import type { Fleet } from './fleet.ts'

/** A post of the test: known by its number, which its words begin with. */
export interface Crowded {
  readonly number: number
  readonly id: string
  readonly platforms: readonly FakePlatform[]
}

interface Publication {
  readonly channelId: string
  readonly state: string
  readonly heldReason: string | null
}

interface Detail {
  readonly id: string
  readonly version: number
  readonly publications: readonly Publication[]
}

/** What a post of the crowd is to be. */
export interface Plan {
  readonly platforms: readonly FakePlatform[]
  /** Full minutes only: posts are planned by the minute. */
  readonly at: Instant
  readonly thread?: boolean
  readonly image?: boolean
}

const AT_ONCE = 8

/** Writes and releases posts, as a person with eight hands. */
export async function makeCrowd(fleet: Fleet, plans: readonly Plan[], from = 0): Promise<Crowded[]> {
  const crowd: Crowded[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < plans.length; index = next++) {
      const plan = plans[index]
      if (plan) crowd.push(await makeOne(fleet, plan, from + index))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return crowd
}

async function makeOne(fleet: Fleet, plan: Plan, number: number): Promise<Crowded> {
  const content = toContent(plan, number)
  const { id, version } = await fleet.ask<Detail>('POST', '/api/posts', { content })
  const channelIds = content.channels.map((each) => each.channelId)
  await fleet.ask('POST', `/api/posts/${id}/releases`, { version, channelIds })
  return { number, id, platforms: plan.platforms }
}

function toContent({ platforms, at, thread, image }: Plan, number: number): PostContent {
  const own = thread ? { thread: [`And more of number ${number}.`] } : {}
  return {
    ...{ text: `Number ${number}: the pipeline is calmer now.`, link: null, campaign: null, pillars: [], types: [] },
    ...{ region: null, language: null, ownerId: 'demo-noor', sensitivity: { kind: 'normal' }, why: 'To see it hold.' },
    media: image ? [{ mediaId: 'demo-media-1', altText: 'A diagram of a pipeline' }] : [],
    channels: platforms.map((platform) => ({
      ...{ channelId: DEMO_ACCOUNTS[platform].channelId, own },
      ...{ day: at.slice(0, 10), time: at.slice(11, 16), zone: 'UTC' },
    })),
  }
}

/** @returns the first full minute that is at least so far from this moment */
export function minuteAfter(now: Instant, ms: number): Instant {
  const at = addMs(now, ms + MINUTE_MS - 1)
  return `${at.slice(0, 16)}:00.000Z`
}

/** @returns the number that the words of the crowd's posts begin with; null for anything else, such as a thread's part */
export function readNumber(text: string): number | null {
  const found = /^Number (\d+):/.exec(text)
  return found ? Number(found[1]) : null
}

/** How one publication stands. */
export interface Standing {
  readonly number: number
  readonly platform: FakePlatform
  readonly state: string
  readonly heldReason: string | null
  /** When the desk goes on with it by itself; null when it does not. */
  readonly nextAt: Instant | null
  readonly says: readonly string[]
}

interface Attempts {
  readonly channels: readonly { channelId: string; nextAt: Instant | null; attempts: readonly { says: string }[] }[]
}

export async function readStandings(fleet: Fleet, crowd: readonly Crowded[]): Promise<Standing[]> {
  const standings: Standing[] = []
  const left = [...crowd]
  const work = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) standings.push(...(await readOne(fleet, one)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return standings
}

async function readOne(fleet: Fleet, { id, number, platforms }: Crowded): Promise<Standing[]> {
  const { publications } = await fleet.ask<Detail>('GET', `/api/posts/${id}`)
  const { channels } = await fleet.ask<Attempts>('GET', `/api/posts/${id}/attempts`)
  return platforms.map((platform) => {
    const { channelId } = DEMO_ACCOUNTS[platform]
    const publication = publications.find((each) => each.channelId === channelId)
    const log = channels.find((each) => each.channelId === channelId)
    return {
      ...{ number, platform, state: publication?.state ?? 'lost', heldReason: publication?.heldReason ?? null },
      nextAt: log?.nextAt ?? null,
      says: (log?.attempts ?? []).map((each) => each.says),
    }
  })
}
