import { DEFAULT_LINK_RULES } from '#core/link/convention.ts'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import type { OpenDatabase } from '#db/database.ts'
import { GITLAB_HOSTS } from './convention.ts'
import { type Browser, makeDesk, NOW } from './desk.ts'
import { furnish } from './post.ts'

/** A desk with the convention of domain.md, an associate and a manager, each at a browser. */
export async function makeLinkRoom(database: OpenDatabase, options: Parameters<typeof makeDesk>[1] = {}) {
  const desk = await furnish(await makeDesk(database, options), ['x', 'linkedin', 'mastodon'])
  await keepConvention(desk)
  const ana = await desk.addPerson({ level: 'associate', name: 'Ana' })
  const priya = await desk.addPerson({ level: 'manager', name: 'Priya' })
  const browsers = { ana: await desk.browserOf(ana), priya: await desk.browserOf(priya) }
  return { desk, people: { ana, priya }, ...browsers, nobody: await desk.browserOf(null) }
}

/** Gives the desk the hosts of domain.md and the lists a new desk begins with. */
export async function keepConvention({ deps }: Awaited<ReturnType<typeof makeDesk>>): Promise<void> {
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Rules' }, async (tx) => {
    const desk = await tx.desk.get()
    if (!desk) throw new Error('There is no desk')
    await tx.desk.update({ ...desk, links: { ...DEFAULT_LINK_RULES, hosts: GITLAB_HOSTS } })
    const known = new Set((await tx.pickLists.list()).map((each) => `${each.list} ${each.value}`))
    const fresh = makeDefaultValues(deps.ids.newId, NOW).filter((each) => !known.has(`${each.list} ${each.value}`))
    await tx.pickLists.insert(fresh)
    tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: 'Rules' } })
  })
}

/** The desk plans in another zone from now on. */
export async function moveZone({ deps }: Awaited<ReturnType<typeof makeDesk>>, zone: string): Promise<void> {
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Moved' }, async (tx) => {
    const desk = await tx.desk.get()
    if (desk) await tx.desk.update({ ...desk, zone })
    tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: 'Zone' } })
  })
}

export const BLOG = 'https://about.gitlab.com/blog/one'
export const TAGS = { source: 'twitter', medium: 'social', campaign: 'blog' }

export const order = (more: object = {}) => ({ destination: BLOG, fields: TAGS, why: 'For the launch', ...more })

export async function makeOne(browser: Browser, more: object = {}) {
  const answer = await browser.send('POST', '/api/links', order(more))
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json.links[0]
}
