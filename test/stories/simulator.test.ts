import { expect, it } from 'vitest'
import { createFakes } from '#runtime/fake-controls.ts'
import { openFakePlatforms } from '#runtime/fake-platforms.ts'
import type { Deps } from '#api/deps.ts'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import { describeEachDatabase } from '../databases.ts'
import { makeDesk, NOW } from '../make/desk.ts'
import { makeTempDir } from '../temp-dir.ts'

const FAULTS = '/api/simulator/platforms/mastodon/faults'

describeEachDatabase('the simulator', (open) => {
  async function room(fakes: Deps['fakes'], demo = true) {
    const desk = await makeDesk(await open(), { fakes })
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A desk' }, async (tx) => {
      const name = 'Test desk'
      await tx.desk.insert({
        ...DEFAULT_SETTINGS,
        ...{ name, zone: 'UTC', demo, clockOffsetMs: 0, createdAt: NOW, version: 1 },
      })
      tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name } })
    })
    return { desk, ana: await desk.browserOf(await desk.addPerson({ level: 'stakeholder' })) }
  }

  const openFakes = async () =>
    createFakes(await openFakePlatforms(await makeTempDir(), { now: () => NOW, realNow: () => NOW }))

  it('lets an imitated platform fail, and takes that away again', async () => {
    const { ana, desk } = await room(await openFakes())
    const read = (answer: { json: { platforms: { platform: string; faults: unknown[] }[] } }) =>
      answer.json.platforms.find((each) => each.platform === 'mastodon')
    expect(read(await ana.get('/api/simulator/platforms'))).toMatchObject({ posts: 0, faults: [], arrivals: [] })
    const added = await ana.send('POST', FAULTS, { kind: 'refuse', always: true })
    expect(read(added)?.faults, added.text).toMatchObject([{ kind: 'refuse', remaining: null }])
    const once = await ana.send('POST', FAULTS, { kind: 'rate_limit' })
    const [, second] = (read(once)?.faults ?? []) as { id: string; remaining: number }[]
    expect(second?.remaining).toBe(1)
    expect(read(await ana.send('DELETE', `${FAULTS}/${second?.id}`))?.faults).toHaveLength(1)
    expect((await ana.send('DELETE', `${FAULTS}/none`)).status).toBe(404)
    expect(read(await ana.send('DELETE', '/api/simulator/faults'))?.faults).toEqual([])
    const { items } = await desk.deps.stores.audit.list({ subjectKind: 'simulator' }, 10, null)
    expect(items.map((each) => each.event)).toContain('simulator.fault-added')
  })

  it('refuses what a platform cannot do wrong, and platforms that nobody imitates', async () => {
    const { ana } = await room(await openFakes())
    expect((await ana.send('POST', FAULTS, { kind: 'duplicate' })).json.violations[0].field).toBe('body.kind')
    expect((await ana.send('POST', '/api/simulator/platforms/linkedin/faults', { kind: 'refuse' })).status).toBe(404)
  })

  it('is of no use on a real desk', async () => {
    const { ana } = await room(await openFakes(), false)
    expect((await ana.get('/api/simulator/platforms')).status).toBe(403)
  })

  it('is of no use where the real platforms are spoken to', async () => {
    const { ana } = await room(null)
    expect((await ana.get('/api/simulator/platforms')).status).toBe(403)
  })
})
