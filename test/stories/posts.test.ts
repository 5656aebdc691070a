import { expect, it } from 'vitest'
import { MINUTE_MS, toMs } from '#core/time/instant.ts'
import { describeEachDatabase } from '../databases.ts'
import { NOW } from '../make/desk.ts'
import {
  approve,
  begin,
  type Detail,
  good,
  makeRoom,
  move,
  release,
  save,
  statesOf,
  submit,
} from '../make/post-room.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'

describeEachDatabase('posts', (open) => {
  const room = async (approval = {}) => makeRoom(await open(), approval)

  it('go from an associate over a manager to the schedule; each step is in the audit log', async () => {
    const { desk, people, ana, priya } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    expect(draft.state).toBe('draft')
    const sent = good(await submit(ana, draft, { approverId: people.priya.id, note: 'Please before noon' }))
    expect(sent.state).toBe('in_review')
    const queue = good(await priya.get('/api/approvals'))
    expect(queue.waiting).toMatchObject([{ post: { id: draft.id }, whyNot: null, channelIds: ['x', 'mastodon'] }])
    const approved = good(await approve(priya, sent))
    expect(statesOf(approved)).toEqual({ x: 'scheduled', mastodon: 'scheduled' })
    expect(approved.approvals).toMatchObject([{ kind: 'approved', personId: people.priya.id }, { kind: 'approved' }])
    const { items } = await desk.deps.stores.audit.list({ subjectKind: 'post' }, 10, null)
    expect(items.map((each) => each.event)).toEqual(['post.approved', 'post.submitted', 'post.begun'])
    expect((await desk.deps.stores.notifications.list(people.ana.id, 5))[0]?.title).toContain('Priya approved')
  })

  it('cannot be approved by whoever wrote them, nor by an associate, nor by a stakeholder', async () => {
    const { people, ana, priya, tomas, helen } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    const edited = good(await save(priya, draft, { text: 'Priya’s words, a little better than before.' }))
    const sent = good(await submit(ana, edited))
    const byAuthor = await approve(priya, sent)
    expect(byAuthor.status).toBe(403)
    expect(byAuthor.json.detail).toContain('own work')
    expect((await approve(ana, sent)).status).toBe(403)
    expect((await approve(helen, sent)).status).toBe(403)
    expect(good(await approve(tomas, sent)).state).toBe('scheduled')
  })

  it('lose the approval of one channel when that one is edited, and of all that follow the master when it is', async () => {
    const { desk, people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const channels = [planFor('x', { own: { text: 'Only on X, and another text.' } }), planFor('mastodon')]
    const one = good(await save(ana, approved, { channels }))
    expect(statesOf(one)).toEqual({ x: 'held', mastodon: 'scheduled' })
    expect(one.publications[0].heldReason).toBe('approval_voided')
    expect((await desk.deps.stores.notifications.list(people.priya.id, 5))[0]?.title).toContain('changed')
    const both = good(await save(ana, one, { text: 'A new master copy for all who follow it.' }))
    expect(statesOf(both)).toEqual({ x: 'held', mastodon: 'held' })
    const undone = good(await save(ana, both, { text: approved.content.text, channels: approved.content.channels }))
    expect(statesOf(undone), 'undo restores the approval').toEqual({ x: 'scheduled', mastodon: 'scheduled' })
  })

  it('keep the approval when campaign, pillars, types or why change', async () => {
    const { people, ana, priya, desk } = await room()
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A pillar' }, async (tx) => {
      const pillar = { list: 'pillar', value: 'community', label: 'Community', mediums: [], own: true } as const
      await tx.pickLists.insert([{ ...pillar, id: 'p1', retiredAt: null, version: 1 }])
      tx.record({ event: 'pick-list.value-added', subject: { kind: 'pick-list', id: 'p1', name: 'community' } })
    })
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const filed = good(await save(ana, approved, { pillars: ['community'], why: 'Another reason' }))
    expect(filed.state).toBe('scheduled')
    const refused = await save(ana, filed, { pillars: ['nonsense'] })
    expect(refused.json.violations).toMatchObject([{ field: 'body.content.pillars', measured: 'nonsense' }])
  })

  it('may be moved within the tolerance, are voided beyond it, and get the approval back when moved back', async () => {
    const { people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const near = good(await move(ana, approved, '10:30'))
    expect(near.moved).toMatchObject([{ state: 'scheduled', voided: false }, { state: 'scheduled' }])
    const read = async (): Promise<Detail> => good(await ana.get(`/api/posts/${approved.id}`))
    const far = good(await move(ana, await read(), '10:31'))
    expect(far.moved).toMatchObject([
      { state: 'held', voided: true },
      { state: 'held', voided: true },
    ])
    const back = good(await move(ana, await read(), '09:30'))
    expect(back.moved).toMatchObject([{ state: 'scheduled', voided: false }, { state: 'scheduled' }])
  })

  it('refuse a stale move, and show both', async () => {
    const { people, ana, priya } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    good(await move(priya, draft, '14:00'))
    const stale = await move(ana, draft, '08:00')
    expect(stale.status).toBe(409)
    expect(stale.json.current.stale).toMatchObject([{ time: '14:00', updatedBy: people.priya.id }, { time: '14:00' }])
  })

  it('refuse a stale save with the post as it is now, and lose nothing of it', async () => {
    const { people, ana, priya } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    good(await save(priya, draft, { text: 'Priya was faster.' }))
    const stale = await save(ana, draft, { text: 'Ana was slower.' })
    expect(stale.status).toBe(409)
    expect(stale.json.current.content.text).toBe('Priya was faster.')
    const { revisions } = good(await ana.get(`/api/posts/${draft.id}/revisions`))
    expect(revisions.map((each: Detail) => each.content.text)).toEqual(['Priya was faster.', draft.content.text])
  })

  it('are released by a manager who wrote them, recorded as that, unless their sensitivity asks for somebody else', async () => {
    const { people, priya, tomas } = await room()
    const released = good(await release(priya, await begin(priya, contentBy(people.priya.id))))
    expect(released.state).toBe('scheduled')
    expect(released.approvals[0].kind).toBe('released_by_author')
    const far = good(await move(priya, released, '17:00'))
    expect(far.moved, 'who may release it may move it').toMatchObject([{ state: 'scheduled', voided: false }, {}])
    const sensitive = await begin(priya, contentBy(people.priya.id, { sensitivity: { kind: 'sensitive' } }))
    const refused = await release(priya, sensitive)
    expect(refused.status).toBe(403)
    expect(refused.json.detail).toContain('somebody else’s approval')
    const sent = good(await submit(priya, sensitive))
    expect((await approve(priya, sent)).status).toBe(403)
    expect(good(await approve(tomas, sent)).state).toBe('scheduled')
  })

  it('are not released by an associate, not even their own', async () => {
    const { people, ana } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    expect((await release(ana, draft)).status).toBe(403)
  })

  it('ask two people where two stages are asked for', async () => {
    const { people, ana, priya, tomas } = await room({ channelStages: { x: 2 } })
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id, { channels: [planFor('x')] }))))
    const once = good(await approve(priya, sent))
    expect(once.state).toBe('in_review')
    expect((await approve(priya, once)).json.code).toBe('already-exists')
    expect(good(await approve(tomas, once)).state).toBe('scheduled')
  })

  it('taken back, cancelled or sent back stay so until somebody says yes anew, and the same person may', async () => {
    const { people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const back = (post: Detail) =>
      ana.send('POST', `/api/posts/${post.id}/withdrawals`, { version: post.version, channelIds: ['x', 'mastodon'] })
    const draft = good(await back(approved))
    expect(draft.state).toBe('draft')
    const filed = good(await save(ana, draft, { why: 'Another reason, the same words.' }))
    expect(filed.state, 'saving it schedules nothing').toBe('draft')
    const again = good(await approve(priya, good(await submit(ana, filed))))
    expect(again.state).toBe('scheduled')
    const body = { version: again.version, channelIds: ['x', 'mastodon'], why: 'The launch is off' }
    const cancelled = good(await ana.send('POST', `/api/posts/${again.id}/cancellations`, body))
    const reopen = { version: cancelled.version, channelIds: ['x', 'mastodon'] }
    const reopened = good(await ana.send('POST', `/api/posts/${again.id}/reopenings`, reopen))
    expect(good(await save(ana, reopened, { why: 'Perhaps after all.' })).state).toBe('draft')
  })

  it('approve what was seen: a change meanwhile is a conflict', async () => {
    const { people, ana, priya } = await room()
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id))))
    good(await save(ana, sent, { text: 'Changed while Priya was reading.' }))
    const late = await approve(priya, sent)
    expect(late.status).toBe(409)
    expect(late.json.current.content.text).toBe('Changed while Priya was reading.')
  })

  it('come back with what to change, and can be declined for good', async () => {
    const { people, ana, priya } = await room()
    const sent = good(await submit(ana, await begin(ana, contentBy(people.ana.id))))
    const giveBack = (verdict: string, channelIds: string[]) =>
      priya.send('POST', `/api/posts/${sent.id}/returns`, { channelIds, verdict, note: 'Name the feature first.' })
    expect(statesOf(good(await giveBack('changes', ['x'])))).toEqual({ x: 'changes_asked', mastodon: 'in_review' })
    const declined = good(await giveBack('decline', ['mastodon']))
    expect(declined.publications[1]).toMatchObject({ state: 'cancelled', note: 'Name the feature first.' })
  })

  it('are checked before anybody reads them: each fault names channel, field, measured and allowed', async () => {
    const { people, ana } = await room()
    const draft = await begin(ana, contentBy(people.ana.id, { text: 'x'.repeat(300) }))
    const refused = await submit(ana, draft)
    expect(refused.status).toBe(422)
    expect(refused.json.violations).toMatchObject([
      { field: 'channels.x.text', rule: 'too_long', measured: 300, allowed: 'at most 280 weighted characters' },
    ])
    const past = await begin(ana, contentBy(people.ana.id, { channels: [planFor('x', { day: '2020-01-01' })] }))
    expect((await submit(ana, past)).json.violations).toMatchObject([{ field: 'channels.x.time', rule: 'past' }])
  })

  it('do not go out before their embargo ends', async () => {
    const { people, priya, tomas } = await room()
    const until = `${SOON}T12:00:00.000Z`
    const draft = await begin(priya, contentBy(people.priya.id, { sensitivity: { kind: 'embargoed', until } }))
    expect((await submit(priya, draft)).json.violations[0]).toMatchObject({ rule: 'embargoed' })
    const later = good(await save(priya, draft, { channels: [planFor('x', { time: '12:00' })] }))
    const approved = good(await approve(tomas, good(await submit(priya, later))))
    expect((await move(priya, approved, '11:30')).json.violations[0]).toMatchObject({ rule: 'embargoed' })
  })

  it('an embargo that is put on after the approval holds what is timed before its end, until it is timed anew', async () => {
    const { people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const until = `${SOON}T10:00:00.000Z`
    const held = good(await save(ana, approved, { sensitivity: { kind: 'embargoed', until } }))
    expect(statesOf(held)).toEqual({ x: 'held', mastodon: 'held' })
    const early = good(await move(ana, held, '09:45')).moved
    expect(early[0].state, 'a held one moved to before its end stays held').toBe('held')
    const current = good(await ana.get(`/api/posts/${held.id}`))
    expect(good(await move(ana, current, '10:00')).moved[0].state).toBe('scheduled')
  })

  it('a time that is over, saved by the composer within the tolerance, sends nothing at once', async () => {
    const { desk, people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    desk.tick(toMs(approved.publications[0].at) - toMs(NOW) - 10 * MINUTE_MS)
    const typed = (time: string) => ({ channels: [planFor('x', { time }), planFor('mastodon')] })
    const held = good(await save(ana, approved, typed('09:10')))
    expect(statesOf(held)).toEqual({ x: 'held', mastodon: 'scheduled' })
    expect(statesOf(good(await save(ana, held, typed('09:40')))).x).toBe('scheduled')
  })
})
