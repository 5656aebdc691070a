import { Refusal } from '#api/refusal.ts'
import type { Account } from '#core/ports/connector.ts'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { Arrival } from '#mocks/platforms/arrivals.ts'
import type { FakeControls, FakePlatforms, HeldPost } from '#mocks/platforms/fake-platforms.ts'
import type { Fault, NewFault } from '#mocks/platforms/faults.ts'

/** How long the mock server may take to answer, in milliseconds. It is on the same machine. */
const PATIENCE_MS = 5_000

/**
 * The controls of imitations that are a process of their own.
 * @param mocksUrl of the mock server
 */
export function createRemoteControls(mocksUrl: string): FakePlatforms['controls'] {
  return Object.fromEntries(
    FAKE_PLATFORMS.map((platform) => [platform, controlsOf(mocksUrl, platform)]),
  ) as FakePlatforms['controls']
}

function controlsOf(mocksUrl: string, platform: FakePlatform): FakeControls {
  const ask = async <T>(what: string, method = 'GET', body?: NewFault): Promise<T> =>
    (await reach(mocksUrl, what, { method, ...(body && { body: JSON.stringify(body) }) })) as T
  const faults = `/_faults/${platform}`
  return {
    faults: {
      list: () => ask<Fault[]>(faults),
      add: (fault) => ask<Fault>(faults, 'POST', fault),
      remove: async (id) => void (await ask(`${faults}/${encodeURIComponent(id)}`, 'DELETE')),
      clear: async () => void (await ask(faults, 'DELETE')),
    },
    arrivals: () => ask<Arrival[]>(`/_arrivals/${platform}`),
    listPosts: () => ask<HeldPost[]>(`/_posts/${platform}`),
    readAccount: () => ask<Account>(`/_account/${platform}`),
  }
}

/** @throws Refusal when the process does not answer, or not as it should */
async function reach(mocksUrl: string, path: string, sent: RequestInit): Promise<unknown> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(`${mocksUrl}${path}`, { ...sent, signal: patience.signal })
    if (answer.ok) return await answer.json()
    throw new Error(`It answered ${answer.status}`)
  } catch (error) {
    const says = `The imitated platforms, a process of their own at ${mocksUrl}, cannot be asked. Is it running?`
    throw Object.assign(new Refusal('unavailable', says), { cause: error })
  } finally {
    clearTimeout(timer)
  }
}
