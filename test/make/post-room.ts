import { expect } from 'vitest'
import type { ApprovalRules } from '#core/approval/rules.ts'
import type { PostContent } from '#core/post/content.ts'
import type { OpenDatabase } from '#db/database.ts'
import { type Answer, type Browser, makeDesk } from './desk.ts'
import { furnish, SOON } from './post.ts'

// Stories look into answers of every shape.
export type Detail = any

export function statesOf(post: Detail): Record<string, string> {
  return Object.fromEntries(post.publications.map((each: Detail) => [each.channelId, each.state]))
}

export async function begin(browser: Browser, content: PostContent): Promise<Detail> {
  return good(await browser.send('POST', '/api/posts', { content }))
}

export function good(answer: Answer): Detail {
  expect(answer.status, answer.text).toBe(200)
  return answer.json
}

export const save = (browser: Browser, post: Detail, content: object) =>
  browser.send('PUT', `/api/posts/${post.id}`, { content: { ...post.content, ...content }, version: post.version })

export const submit = (browser: Browser, post: Detail, more: object = {}) =>
  browser.send('POST', `/api/posts/${post.id}/submissions`, {
    version: post.version,
    channelIds: post.publications.map((each: Detail) => each.channelId),
    ...more,
  })

export const approve = (browser: Browser, post: Detail, channelIds?: string[]) =>
  browser.send('POST', `/api/posts/${post.id}/approvals`, {
    approvals: post.publications
      .filter((each: Detail) => channelIds?.includes(each.channelId) ?? true)
      .map(({ channelId, hash, at }: Detail) => ({ channelId, hash, at })),
  })

export const release = (browser: Browser, post: Detail) =>
  browser.send('POST', `/api/posts/${post.id}/releases`, {
    version: post.version,
    channelIds: post.publications.map((each: Detail) => each.channelId),
  })

export const move = (browser: Browser, post: Detail, time: string, more: object = {}) =>
  browser.send('POST', '/api/calendar/moves', {
    moves: post.publications.map(({ channelId, version, zone }: Detail) => ({
      ...{ postId: post.id, channelId, version, zone, day: SOON, time, ...more },
    })),
  })

/** A desk with an associate, two managers and a stakeholder, each at a browser. */
export async function makeRoom(database: OpenDatabase, approval: Partial<ApprovalRules> = {}) {
  const desk = await furnish(await makeDesk(database), ['x', 'mastodon', 'bluesky', 'linkedin'], approval)
  const people = {
    ana: await desk.addPerson({ level: 'associate', name: 'Ana' }),
    priya: await desk.addPerson({ level: 'manager', name: 'Priya' }),
    tomas: await desk.addPerson({ level: 'manager', name: 'Tomás' }),
    helen: await desk.addPerson({ level: 'stakeholder', name: 'Helen' }),
  }
  const [ana, priya, tomas, helen] = (await Promise.all(
    [people.ana, people.priya, people.tomas, people.helen].map((person) => desk.browserOf(person)),
  )) as [Browser, Browser, Browser, Browser]
  return { desk, people, ana, priya, tomas, helen }
}
