import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { PostContent } from '#core/post/content.ts'
import { titleOf } from '#core/post/content.ts'
import { planPublication } from '#core/post/plan-publication.ts'
import { DEFAULT_APPROVAL_RULES } from '#core/approval/rules.ts'
import type { Post } from '#core/post/post.ts'
import type { Publication } from '#core/publication/publication.ts'
import type { OpenDatabase } from '#db/database.ts'
import { openPglite } from '#db/open-pglite.ts'
import { createPostStore } from '#db/post-store.ts'
import { COMMUNITY_IDEAS } from '#mocks/workspace/ideas-community.ts'
import { COMPANY_IDEAS } from '#mocks/workspace/ideas-company.ts'
import { CULTURE_IDEAS } from '#mocks/workspace/ideas-culture.ts'
import { PRODUCT_IDEAS } from '#mocks/workspace/ideas-product.ts'
import { systemIds } from '#runtime/ids.ts'
import { createQuietLog } from '../quiet-log.ts'

const IDEAS = [...PRODUCT_IDEAS, ...COMMUNITY_IDEAS, ...COMPANY_IDEAS, ...CULTURE_IDEAS]
const OWNERS = ['demo-ana', 'demo-kenji', 'demo-zola', 'demo-priya', 'demo-tomas']
const BATCH = 500

/** A month with so many posts. The demonstration itself has none there. */
export interface BenchMonth {
  readonly month: string
  readonly days: number
  readonly posts: number
}

export const BENCH_MONTHS: readonly BenchMonth[] = [
  { month: '2031-01', days: 31, posts: 2_000 },
  { month: '2031-02', days: 28, posts: 2_000 },
  { month: '2031-07', days: 31, posts: 10_000 },
  { month: '2031-08', days: 31, posts: 10_000 },
]

/** Opens the embedded database of a stopped desk. */
export async function openBenchDatabase(dataDir: string): Promise<OpenDatabase> {
  const workerUrl = pathToFileURL('dist/server/pglite-worker.js')
  const template = await readFile('dist/server/template.tar.gz')
  return openPglite({ dataDir, template, workerUrl, log: createQuietLog() })
}

/** Fills the months of the measurement with posts like those of the demonstration. */
export async function fillMonths(database: OpenDatabase, months: readonly BenchMonth[] = BENCH_MONTHS): Promise<void> {
  const store = createPostStore(database.db)
  for (const month of months)
    for (let from = 0; from < month.posts; from += BATCH) {
      const made = Array.from({ length: Math.min(BATCH, month.posts - from) }, (_, index) => make(month, from + index))
      await store.insert(
        made.map((each) => each.post),
        made.flatMap((each) => each.publications),
      )
    }
}

function make({ month, days }: BenchMonth, index: number): { post: Post; publications: Publication[] } {
  const idea = IDEAS[index % IDEAS.length]
  if (!idea) throw new Error('There are no ideas')
  const [day, time] = placeOf(index, days)
  const ownerId = OWNERS[index % OWNERS.length] ?? 'demo-ana'
  // Most posts of a full month go to one or two channels.
  const platforms = idea.platforms.slice(0, 1 + (index % 2))
  const content: PostContent = {
    ...{ text: `${idea.text} (${index})`, link: idea.link ?? null, media: [], campaign: idea.campaign ?? null },
    ...{ pillars: idea.pillars, types: idea.types, region: null, language: idea.language ?? 'en', ownerId },
    ...{ sensitivity: { kind: 'normal' }, why: idea.why },
    channels: platforms.map((platform) => ({
      ...{ channelId: `demo-${platform}`, own: {}, day: `${month}-${day}`, time, zone: 'Europe/Amsterdam' },
    })),
  }
  const { channels, ...fields } = content
  const id = systemIds.newId()
  const at = '2030-12-01T09:00:00.000Z'
  const post = {
    ...fields,
    ...{ id, title: titleOf(content.text), authorIds: [ownerId], createdBy: ownerId, createdAt: at },
    ...{ updatedBy: ownerId, updatedAt: at, version: 1 },
  }
  const facts = {
    ...{ rules: DEFAULT_APPROVAL_RULES, approvals: [], authorLevels: ['associate' as const], now: at },
    ...{ sha256Of: () => null, hash: systemIds.hash },
    platformOf: (channelId: string) => platforms.find((each) => channelId === `demo-${each}`) ?? 'x',
  }
  const publications = channels.map((plan, position) => {
    const fresh = { id: systemIds.newId(), postId: id, position }
    return { ...planPublication(content, plan, null, fresh, facts), state: index % 3 ? 'scheduled' : 'draft' } as const
  })
  return { post, publications }
}

/** Spread over the days, and over the hours of work. */
function placeOf(index: number, days: number): [day: string, time: string] {
  const minute = 8 * 60 + ((index * 7) % (11 * 60))
  const two = (value: number): string => String(value).padStart(2, '0')
  return [two(1 + (index % days)), `${two(Math.floor(minute / 60))}:${two(minute % 60)}`]
}
