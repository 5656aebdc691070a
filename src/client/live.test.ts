import { QueryClient } from '@tanstack/react-query'
import { expect, it, onTestFinished } from 'vitest'
import { type LivePort, startLive } from './live.ts'

/** A browser of tabs: one lock, one channel, and a stream for whoever leads. */
function makeBrowser() {
  const tabs = new Set<(data: unknown) => void>()
  const waiting: (() => void)[] = []
  const streams: FakeStream[] = []
  let led = false
  const takeLead = (): void => {
    led = false
    waiting.shift()?.()
  }
  const makePort = (): LivePort => ({
    openStream: (address) => {
      const stream = new FakeStream(address)
      streams.push(stream)
      return stream as unknown as EventSource
    },
    openChannel: () => makeChannel(tabs) as unknown as BroadcastChannel,
    elect: (lead, signal) => {
      const begin = (): void => {
        led = true
        void lead().then(takeLead)
      }
      if (led) waiting.push(() => !signal.aborted && begin())
      else begin()
    },
  })
  return { streams, makePort }
}

class FakeStream extends EventTarget {
  readonly CLOSED = 2
  readyState = 1
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
  }
  say(type: string, id: number, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId: String(id) }))
  }
  close(): void {
    this.readyState = 2
  }
}

function makeChannel(tabs: Set<(data: unknown) => void>) {
  const target = new EventTarget()
  const hear = (data: unknown): void => void target.dispatchEvent(new MessageEvent('message', { data }))
  tabs.add(hear)
  return Object.assign(target, {
    postMessage: (data: unknown) => {
      for (const tab of tabs) if (tab !== hear) tab(data)
    },
    close: () => void tabs.delete(hear),
  })
}

/** A tab that shows people and channels, and what it was told to ask again. */
function openTab(browser: ReturnType<typeof makeBrowser>, cursor: number) {
  const client = new QueryClient()
  const old = (): string[] =>
    client
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated)
      .map((query) => String(query.queryKey[0]))
  const fill = (): void => {
    client.setQueryData(['listPeople'], {})
    client.setQueryData(['listChannels'], {})
    client.setQueryData(['getStatus'], {})
  }
  fill()
  const stop = startLive(client, cursor, browser.makePort())
  onTestFinished(stop)
  return { client, old, fill, stop }
}

it('one tab listens, and every tab asks again for what changed, and only that', () => {
  const browser = makeBrowser()
  const [one, two] = [openTab(browser, 10), openTab(browser, 10)]
  expect(browser.streams.map((each) => each.address)).toEqual(['/api/events?after=10'])
  browser.streams[0]?.say('change', 11, { kind: 'person', id: 'ana', event: 'person.edited' })
  expect([one.old(), two.old()]).toEqual([['listPeople'], ['listPeople']])
})

it('a stream that breaks, and one that comes back, asks in every tab whether the desk answers', () => {
  const browser = makeBrowser()
  const [one, two] = [openTab(browser, 10), openTab(browser, 10)]
  for (const happens of ['error', 'open']) {
    for (const tab of [one, two]) tab.fill()
    browser.streams[0]?.dispatchEvent(new Event(happens))
    expect([one.old(), two.old()], happens).toEqual([['getStatus'], ['getStatus']])
  }
})

it('every tab asks again for links when clicks were counted, and goes on from the same change', () => {
  const browser = makeBrowser()
  const [one, two] = [openTab(browser, 10), openTab(browser, 10)]
  for (const tab of [one, two]) tab.client.setQueryData(['listLinks', 'pages', {}], {})
  browser.streams[0]?.dispatchEvent(new MessageEvent('clicks', { data: '{}' }))
  expect([one.old(), two.old()]).toEqual([['listLinks'], ['listLinks']])
  browser.streams[0]?.say('change', 11, { kind: 'person', id: 'ana', event: 'person.edited' })
  expect(one.old()).toContain('listPeople')
})

it('asks whether the desk answers when the browser loses its network, and no longer after it stopped', () => {
  const tab = openTab(makeBrowser(), 10)
  globalThis.dispatchEvent(new Event('offline'))
  expect(tab.old()).toEqual(['getStatus'])
  tab.fill()
  tab.stop()
  globalThis.dispatchEvent(new Event('online'))
  expect(tab.old()).toEqual([])
})

it('another tab goes on from the last change when the listening one closes', async () => {
  const browser = makeBrowser()
  const [one, two] = [openTab(browser, 10), openTab(browser, 10)]
  browser.streams[0]?.say('change', 17, { kind: 'person', id: 'ana', event: 'person.edited' })
  one.stop()
  await Promise.resolve()
  expect(browser.streams.at(-1)?.address).toBe('/api/events?after=17')
  two.fill()
  browser.streams.at(-1)?.say('change', 18, { kind: 'channel', id: 'x', event: 'channel.edited' })
  expect(two.old()).toEqual(['listChannels'])
})

it('a tab that opens behind the others asks again for everything', () => {
  const browser = makeBrowser()
  openTab(browser, 10)
  browser.streams[0]?.say('change', 30, { kind: 'channel', id: 'x', event: 'channel.edited' })
  expect(openTab(browser, 25).old()).toEqual(['listPeople', 'listChannels', 'getStatus'])
  expect(openTab(browser, 30).old()).toEqual([])
})

it('a change heard twice is taken once, and a reset makes everything old', () => {
  const browser = makeBrowser()
  const tab = openTab(browser, 10)
  browser.streams[0]?.say('change', 10, { kind: 'person', id: 'ana', event: 'person.edited' })
  expect(tab.old()).toEqual([])
  browser.streams[0]?.say('reset', 2_000)
  expect(tab.old()).toEqual(['listPeople', 'listChannels', 'getStatus'])
  tab.fill()
  browser.streams[0]?.say('change', 2_001, { kind: 'person', id: 'ana', event: 'person.edited' })
  expect(tab.old()).toEqual(['listPeople'])
})
