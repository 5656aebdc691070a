import { expect, it } from 'vitest'
import type { ApprovalRules } from '#core/approval/rules.ts'
import { addMs, MINUTE_MS } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import type { Browser, TestDesk } from '../make/desk.ts'
import { approve, begin, good, makeRoom, release, statesOf, submit } from '../make/post-room.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'
import { makePublishingDesk } from '../make/publishing.ts'

const SYSTEM = { kind: 'system', name: 'Test' } as const

describeEachDatabase('approval rules that change', (open) => {
  async function room() {
    const room = await makeRoom(await open())
    const admin = await room.desk.addPerson({ level: 'people_manager', name: 'Marcus', administrator: true })
    const marcus = await room.desk.browserOf(admin)
    const rule = (approval: Partial<ApprovalRules>) => changeRules(room.desk, marcus, approval)
    return { ...room, rule, read: async (id: string) => good(await room.ana.get(`/api/posts/${id}`)) }
  }

  async function changeRules(desk: TestDesk, browser: Browser, approval: Partial<ApprovalRules>) {
    const now = await desk.deps.stores.desk.get()
    const body = { version: now?.version, approval: { ...now?.approval, ...approval } }
    return good(await browser.send('PATCH', '/api/desk', body))
  }

  it('hold what was approved under looser ones, and tell whoever is concerned; undone, it is scheduled again', async () => {
    const { desk, people, ana, priya, rule, read } = await room()
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id))))
    good(await approve(priya, sent))
    expect((await rule({ channelStages: { x: 2 } })).reach).toEqual({ held: 1, released: 0 })
    const held = await read(sent.id)
    expect(statesOf(held)).toEqual({ x: 'held', mastodon: 'scheduled' })
    expect(held.publications[0]).toMatchObject({ heldReason: 'approval_rule', stages: 2 })
    for (const id of [people.ana.id, people.priya.id]) {
      const [notice] = await desk.deps.stores.notifications.list(id, 1)
      expect(notice?.title).toBe('Marcus changed the approval rules: a post needs approval again')
    }
    expect((await rule({ channelStages: {} })).reach).toEqual({ held: 0, released: 1 })
    expect(statesOf(await read(sent.id))).toEqual({ x: 'scheduled', mastodon: 'scheduled' })
  })

  it('keep the yes that was given: a second person’s brings it back', async () => {
    const { people, ana, priya, tomas, rule, read } = await room()
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id))))
    good(await approve(priya, sent))
    await rule({ channelStages: { x: 2 } })
    const again = good(await submit(ana, await read(sent.id), { channelIds: ['x'] }))
    expect((await approve(priya, again, ['x'])).status, 'not the same person twice').toBe(409)
    expect(statesOf(good(await approve(tomas, again, ['x'])))).toEqual({ x: 'scheduled', mastodon: 'scheduled' })
  })

  it('count for what is in review already', async () => {
    const { people, ana, priya, tomas, rule, read } = await room()
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id))))
    expect((await rule({ channelStages: { x: 2, mastodon: 2 } })).reach).toEqual({ held: 0, released: 0 })
    const half = good(await approve(priya, await read(sent.id)))
    expect(statesOf(half)).toEqual({ x: 'in_review', mastodon: 'in_review' })
    expect(good(await approve(tomas, half)).state).toBe('scheduled')
  })

  it('hold what its author released alone where somebody else is asked for now', async () => {
    const { people, priya, rule, read } = await room()
    const released = good(await release(priya, await begin(priya, contentBy(people.priya.id))))
    await rule({ channelStages: { mastodon: 1 } })
    expect(statesOf(await read(released.id))).toEqual({ x: 'scheduled', mastodon: 'held' })
  })

  it('leave posts alone when something else of the desk changes', async () => {
    const { people, ana, rule, read } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    expect((await rule({})).reach).toBeUndefined()
    expect((await read(draft.id)).version).toBe(draft.version)
  })
})

describeEachDatabase('at its minute', (open) => {
  async function room() {
    const room = await makePublishingDesk(await open())
    const owner = await room.desk.addPerson({ level: 'manager', name: 'Priya' })
    const priya = await room.desk.browserOf(owner)
    const post = good(
      await release(priya, await begin(priya, contentBy(owner.id, { channels: [planFor('mastodon')] }))),
    )
    const goesOut = async () => {
      await room.playTo(addMs(`${SOON}T09:30:00.000Z`, MINUTE_MS))
      return good(await priya.get(`/api/posts/${post.id}`)).publications[0]
    }
    return { ...room, post, goesOut }
  }

  it('a post is held whose embargo has not ended, whatever it was when it was released', async () => {
    const { desk, post, goesOut, countPosts } = await room()
    const until = `${SOON}T12:00:00.000Z`
    await desk.deps.transact({ actor: SYSTEM, why: 'Behind the back of every check' }, async (tx) => {
      const record = await tx.posts.get(post.id)
      if (record) await tx.posts.update({ ...record.post, sensitivity: { kind: 'embargoed', until } })
      tx.record({ event: 'post.saved', subject: { kind: 'post', id: post.id, name: 'It' } })
    })
    // The rule for embargoed posts asks for somebody’s yes: that is said first.
    expect(await goesOut()).toMatchObject({ state: 'held', heldReason: 'approval_rule' })
    expect(await countPosts('mastodon')).toBe(0)
  })

  it('a post is held whose embargo has not ended, also where nobody’s yes is asked for', async () => {
    const { desk, post, goesOut, countPosts } = await room()
    const until = `${SOON}T12:00:00.000Z`
    await desk.deps.transact({ actor: SYSTEM, why: 'Behind the back of every check' }, async (tx) => {
      const [record, settings] = [await tx.posts.get(post.id), await tx.desk.get()]
      if (record) await tx.posts.update({ ...record.post, sensitivity: { kind: 'embargoed', until } })
      if (settings) await tx.desk.update({ ...settings, approval: { ...settings.approval, embargoedStages: 0 } })
      tx.record({ event: 'post.saved', subject: { kind: 'post', id: post.id, name: 'It' } })
    })
    expect(await goesOut()).toMatchObject({
      state: 'held',
      heldReason: 'embargo',
      note: `Its embargo ends at ${until}.`,
    })
    expect(await countPosts('mastodon')).toBe(0)
  })
})
