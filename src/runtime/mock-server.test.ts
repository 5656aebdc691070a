import { expect, it, onTestFinished } from 'vitest'
import { createConnectors } from '#platforms/registry.ts'
import { DEMO_ACCOUNTS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import { makeDelivery, makeFile, makeHandClock, makeParcel, NO_OTHERS } from '#test/make/fakes.ts'
import { makeTempDir } from '#test/temp-dir.ts'
import { createMocksFetch, startMockServer } from './mock-server.ts'

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
