import { expect, it } from 'vitest'
import { describeEachDatabase } from '../databases.ts'
import { createApprovalLapses } from '#api/jobs/approval-lapses.ts'
import { addMs, DAY_MS, HOUR_MS } from '#core/time/instant.ts'
import { type Browser, NOW } from '../make/desk.ts'
import { approve, begin, type Detail, good, makeRoom, move, submit } from '../make/post-room.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'

describeEachDatabase('posts, and what is around them,', (open) => {
  const room = async (approval = {}) => makeRoom(await open(), approval)

  it('are shown to a stakeholder who was asked, and to no other', async () => {
    const { people, ana, helen } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    expect((await helen.get(`/api/posts/${draft.id}`)).status).toBe(403)
    good(await ana.send('POST', `/api/posts/${draft.id}/reviews`, { personIds: [people.helen.id], question: 'Fine?' }))
    expect(good(await helen.get('/api/approvals'))).toMatchObject({
      waiting: [],
      reviews: [{ post: { id: draft.id } }],
    })
    expect(good(await helen.get(`/api/posts/${draft.id}`)).id).toBe(draft.id)
    good(await helen.send('POST', `/api/posts/${draft.id}/comments`, { text: 'Name the date.' }))
    good(await helen.send('PUT', `/api/posts/${draft.id}/reviews/mine`, { verdict: 'concern', answer: 'No date yet' }))
    expect(good(await helen.get('/api/approvals')).reviews).toEqual([])
    const talk = good(await ana.get(`/api/posts/${draft.id}/comments`))
    expect(talk).toMatchObject({ comments: [{ text: 'Name the date.' }], reviews: [{ verdict: 'concern' }] })
    expect((await helen.send('PUT', `/api/posts/${draft.id}`, { content: draft.content, version: 1 })).status).toBe(403)
  })

  it('tell the people a comment names, and can be resolved', async () => {
    const { desk, people, ana, tomas } = await room()
    const draft = await begin(ana, contentBy(people.ana.id))
    const body = { text: 'Is this right, Tomás?', mentions: [people.tomas.id], quote: 'faster pipelines' }
    const comment = good(await ana.send('POST', `/api/posts/${draft.id}/comments`, body))
    expect((await desk.deps.stores.notifications.list(people.tomas.id, 5))[0]?.detail).toBe('Is this right, Tomás?')
    const path = `/api/posts/${draft.id}/comments/${comment.id}`
    expect(good(await tomas.send('PUT', path, { resolved: true })).resolvedBy).toBe(people.tomas.id)
    const stranger = { text: 'Hello', mentions: ['nobody'] }
    expect((await ana.send('POST', `/api/posts/${draft.id}/comments`, stranger)).status).toBe(422)
  })

  it('stand on the calendar from the first save, at the time their zone means', async () => {
    const { people, ana } = await room()
    const channels = [
      planFor('x'),
      planFor('mastodon', { zone: 'Asia/Tokyo' }),
      planFor('bluesky', { day: null, time: null }),
    ]
    const draft = await begin(ana, contentBy(people.ana.id, { channels }))
    const { cards } = good(await ana.get(`/api/calendar?from=${SOON}&to=${SOON}`))
    expect(cards).toHaveLength(1)
    expect(cards[0].publications).toMatchObject([
      { channelId: 'mastodon', at: `${SOON}T00:30:00.000Z`, zone: 'Asia/Tokyo', state: 'draft' },
      { channelId: 'x', at: `${SOON}T09:30:00.000Z`, version: 1 },
    ])
    const untimed = good(await ana.get('/api/calendar/untimed'))
    expect(untimed.cards).toMatchObject([{ id: draft.id, publications: [{ channelId: 'bluesky', at: null }] }])
    expect((await ana.get('/api/calendar?from=2026-01-01&to=2027-01-01')).json.violations[0].rule).toBe('too_big')
  })

  it('say on the calendar when their embargo ends', async () => {
    const { people, ana } = await room()
    const until = `${SOON}T08:00:00.000Z`
    await begin(ana, contentBy(people.ana.id, { sensitivity: { kind: 'embargoed', until } }))
    const [card] = good(await ana.get(`/api/calendar?from=${SOON}&to=${SOON}`)).cards
    expect(card).toMatchObject({ sensitivity: 'embargoed', until })
  })

  it('can be copied, cancelled by whoever wrote them, and opened again', async () => {
    const { people, ana, priya } = await room()
    const draft = await begin(priya, contentBy(people.priya.id))
    const cancel = (browser: Browser, post: Detail) =>
      browser.send('POST', `/api/posts/${post.id}/cancellations`, {
        ...{ version: post.version, channelIds: ['x', 'mastodon'], why: 'The launch moved' },
      })
    expect((await cancel(ana, draft)).status).toBe(403)
    const copy = good(await ana.send('POST', `/api/posts/${draft.id}/copies`, { channelIds: ['x'], day: '2030-05-06' }))
    expect(copy.content).toMatchObject({
      ownerId: people.ana.id,
      channels: [{ channelId: 'x', day: '2030-05-06', time: '09:30' }],
    })
    const cancelled = good(
      await cancel(ana, { ...copy, publications: [] }).then(async (answer) => {
        expect(answer.status, 'mastodon is no channel of the copy').toBe(422)
        return ana.send('POST', `/api/posts/${copy.id}/cancellations`, {
          version: 1,
          channelIds: ['x'],
          why: 'A trial',
        })
      }),
    )
    expect(cancelled.state).toBe('cancelled')
    const path = `/api/posts/${copy.id}/reopenings`
    expect(good(await ana.send('POST', path, { version: 2, channelIds: ['x'] })).state).toBe('draft')
  })

  it('that say the same as another are found', async () => {
    const { people, ana } = await room()
    const first = await begin(ana, contentBy(people.ana.id))
    const ask = (text: string) => ana.send('POST', '/api/posts/similar', { text })
    const found = good(await ask('The autumn release is out: faster pipelines, calmer dashboards! https://example.com'))
    expect(found.posts).toMatchObject([{ postId: first.id, channelIds: ['x', 'mastodon'] }])
    expect(good(await ask('Something else entirely, about people.')).posts).toEqual([])
  })

  it('lapse: author and approver are warned a day ahead, and the post is held when nobody renews it', async () => {
    const { desk, people, ana, priya } = await room({ lapseAfterDays: 1 })
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    const lapses = createApprovalLapses(desk.deps)
    const read = async (): Promise<Detail> => good(await ana.get(`/api/posts/${approved.id}`))
    const until = addMs(NOW, 3 * DAY_MS)
    const { lapsesAt } = approved.publications[0]
    expect(lapsesAt).toBe(addMs(NOW, DAY_MS))
    expect(await lapses.nextDue(addMs(NOW, -1), until)).toBe(NOW)
    await lapses.runDue(NOW)
    await lapses.runDue(NOW)
    const told = async (person: { id: string }) =>
      (await desk.deps.stores.notifications.list(person.id, 20)).filter((each) => each.title.includes('laps'))
    expect(await told(people.priya), 'one a channel, once').toHaveLength(2)
    expect((await told(people.ana))[0]?.title).toContain('lapses in a day')
    expect((await read()).state).toBe('scheduled')
    expect(await lapses.nextDue(NOW, until)).toBe(lapsesAt)
    desk.tick(DAY_MS)
    await lapses.runDue(lapsesAt)
    expect((await read()).publications).toMatchObject([
      { state: 'held', heldReason: 'approval_lapsed' },
      { state: 'held', heldReason: 'approval_lapsed' },
    ])
    expect(await lapses.nextDue(lapsesAt, until)).toBeNull()
  })

  it('keep time: an hour later the tolerance is measured from the time approved, not from the last move', async () => {
    const { desk, people, ana, priya } = await room()
    const approved = good(await approve(priya, good(await submit(ana, await begin(ana, contentBy(people.ana.id))))))
    desk.tick(HOUR_MS)
    const read = async (): Promise<Detail> => good(await ana.get(`/api/posts/${approved.id}`))
    good(await move(ana, approved, '10:00'))
    const again = good(await move(ana, await read(), '10:31'))
    expect(again.moved[0]).toMatchObject({ state: 'held', voided: true })
  })
})
