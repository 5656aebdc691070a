import { expect, it } from 'vitest'
import { describeEachDatabase } from '../databases.ts'
import { begin, good, makeRoom } from '../make/post-room.ts'
import { contentBy, planFor } from '../make/post.ts'

describeEachDatabase('posts by their words', (open) => {
  it('are found in any case and order, in the master copy and in a channel’s own', async () => {
    const { people, ana } = await makeRoom(await open())
    const say = (text: string, own = {}) =>
      begin(ana, contentBy(people.ana.id, { text, channels: [planFor('x', { own }), planFor('mastodon')] }))
    const calm = await say('Calm pipelines, ÉTÉ edition')
    const sale = await say('Nothing to sell', { text: '100% free_of_charge today' })
    const find = async (q: string) => {
      const { items } = good(await ana.get(`/api/posts?q=${encodeURIComponent(q)}`))
      return items.map((each: { id: string }) => each.id)
    }
    expect(await find('PIPELINES calm')).toEqual([calm.id])
    expect(await find('été')).toEqual([calm.id])
    expect(await find('Free_of 100%')).toEqual([sale.id])
    expect(await find('100_')).toEqual([])
    expect(await find('t')).toEqual([sale.id, calm.id])
    const first = good(await ana.get('/api/posts?q=calm')).items[0]
    expect(first).toMatchObject({
      title: calm.title,
      ownerId: people.ana.id,
      state: 'draft',
      at: calm.publications[0].at,
    })
  })

  it('come page by page, none twice, with how many there are in all', async () => {
    const { people, ana } = await makeRoom(await open())
    const written: string[] = []
    for (let index = 0; index < 5; index += 1)
      written.push((await begin(ana, contentBy(people.ana.id, { text: `Number ${index}`, channels: [] }))).id)
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 3; page += 1) {
      const answer = good(await ana.get(`/api/posts?q=number&limit=2${cursor}`))
      expect(answer.total).toBe(5)
      seen.push(...answer.items.map((each: { id: string }) => each.id))
      cursor = `&cursor=${encodeURIComponent(answer.nextCursor)}`
      expect(answer.nextCursor === null).toBe(page === 2)
    }
    expect(seen.toSorted()).toEqual(written.toSorted())
    expect(good(await ana.get('/api/posts?q=number&limit=5')).nextCursor).toBeNull()
  })

  it('are for the team alone, and ask for a word', async () => {
    const { ana, helen } = await makeRoom(await open())
    expect((await helen.get('/api/posts?q=calm')).status).toBe(403)
    expect((await ana.get('/api/posts?q=%20')).json.violations[0]).toMatchObject({
      field: 'query.q',
      rule: 'too_small',
    })
    expect((await ana.get('/api/posts')).status).toBe(422)
    expect((await ana.get('/api/posts?q=calm&cursor=x')).json.violations[0].field).toBe('query.cursor')
    expect(good(await ana.get('/api/posts?q=calm'))).toEqual({ items: [], total: 0, nextCursor: null })
  })
})
