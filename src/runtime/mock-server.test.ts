import { expect, it, onTestFinished } from 'vitest'
import { createConnectors } from '#platforms/registry.ts'
import { DEMO_ACCOUNTS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { makeDelivery, makeFile, makeHandClock, makeParcel, NO_OTHERS } from '#test/make/fakes.ts'
import { makeTempDir } from '#test/temp-dir.ts'
import { createFakes } from './fake-controls.ts'
import { createMocksFetch, startMockServer } from './mock-server.ts'
import { createRemoteControls } from './remote-fakes.ts'

async function start() {
  const clock = makeHandClock()
  const server = await startMockServer({ port: 0, stateDir: await makeTempDir(), clock })
  onTestFinished(() => server.close())
  const connectors = createConnectors({
    ...{ clock, fetch: createMocksFetch(server.url, clock), sleep: async () => {}, timeoutMs: 2_000 },
    x: { clientId: 'imitated', clientSecret: null },
  })
  const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init).then((answer) => answer.json())
  return { server, clock, connectors, ask }
}

it.each(['x', 'mastodon', 'bluesky'] as const)(
  '%s is reached over loopback, with its faults',
  async (platform: FakePlatform) => {
    const { clock, connectors, ask } = await start()
    const connector = connectors[platform]!
    const account = DEMO_ACCOUNTS[platform]
    const parcel = makeParcel({ files: [makeFile()] })
    let delivery = makeDelivery({ connector, clock }, parcel)
    while (delivery.step !== 'create') {
      const outcome = await connector.run(parcel, delivery, account)
      if (outcome.kind !== 'continue') throw new Error(JSON.stringify(outcome))
      delivery = { ...delivery, step: outcome.step, handles: outcome.handles }
    }
    const body = JSON.stringify({ kind: 'dropped_after' })
    await ask(`/_faults/${platform}`, { method: 'POST', body })
    expect(await ask(`/_faults/${platform}`)).toMatchObject([{ kind: 'dropped_after', remaining: 1 }])
    expect(await connector.run(parcel, delivery, account)).toMatchObject({ kind: 'unknown_outcome' })
    expect((await connector.find(parcel, delivery, account, NO_OTHERS)).kind).toBe('there')
    expect(await ask(`/_faults/${platform}`)).toEqual([])
    await ask(`/_faults/${platform}`, { method: 'POST', body: JSON.stringify({ kind: 'timeout_after' }) })
    const next = { ...delivery, idempotencyKey: 'another', recordKeys: ['3lzzzzzzzzzz2'] }
    const quick = makeParcel({ text: 'Another' })
    expect(await connector.run(quick, next, account)).toMatchObject({ kind: 'unknown_outcome' })
    const arrivals = (await ask(`/_arrivals/${platform}`)) as { created: string | null; fault: string | null }[]
    expect(arrivals.filter((each) => each.created === 'post').map((each) => each.fault)).toEqual([
      'dropped_after',
      'timeout_after',
    ])
  },
)

it('an address that is not imitated is not there', async () => {
  const { server } = await start()
  expect((await fetch(`${server.url}/api.linkedin.com/rest/posts`)).status).toBe(404)
})

it('shows its imitations to a Simulator in another process, and takes its faults', async () => {
  const { server, clock, connectors } = await start()
  const fakes = createFakes({ controls: createRemoteControls(server.url) })
  const find = async () => (await fakes.list()).find((each) => each.platform === 'mastodon')
  expect(await find()).toMatchObject({ posts: 0, faults: [], arrivals: [] })
  await fakes.addFault('mastodon', 'refuse', true)
  await fakes.addFault('mastodon', 'rate_limit', false)
  const [refuse, limit] = (await find())?.faults ?? []
  expect([refuse, limit]).toMatchObject([
    { kind: 'refuse', remaining: null },
    { kind: 'rate_limit', remaining: 1 },
  ])
  await fakes.removeFault('mastodon', refuse?.id ?? '')
  expect((await find())?.faults).toEqual([limit])
  await fakes.clearFaults()
  expect((await find())?.faults).toEqual([])
  const connector = connectors.mastodon!
  const parcel = makeParcel({ text: 'Out by another process' })
  const account = await fakes.findAccount('mastodon')
  expect(account).toEqual(DEMO_ACCOUNTS.mastodon)
  await connector.run(parcel, makeDelivery({ connector, clock }, parcel), account!)
  expect(await find()).toMatchObject({
    ...{ posts: 1, held: [{ text: expect.stringContaining('Out by another process') }] },
    arrivals: [{ method: 'POST', status: 200, fault: null }],
  })
  expect(await fakes.findAccount('linkedin')).toBeNull()
})

it('says that the imitations cannot be asked, instead of showing none', async () => {
  const { server } = await start()
  await server.close()
  const fakes = createFakes({ controls: createRemoteControls(server.url) })
  await expect(fakes.list()).rejects.toMatchObject({ code: 'unavailable', message: /Is it running\?$/ })
})
