import { getResponse, type RequestHandler } from 'msw'
import type { Clock } from '#core/ports/clock.ts'
import { createFakePlatforms, type FakePlatforms } from '#mocks/platforms/fake-platforms.ts'
import { openFakeStates } from './fake-state.ts'

type Fetch = (request: Request) => Promise<Response>

/** The imitated platforms, and the only way to reach them. */
export interface OpenFakePlatforms extends FakePlatforms {
  readonly fetch: Fetch
}

/**
 * Opens the imitations.
 * @param folder where they keep what they remember @param clock the desk's, which can be moved
 */
export async function openFakePlatforms(folder: string, clock: Clock): Promise<OpenFakePlatforms> {
  const platforms = createFakePlatforms(await openFakeStates(folder), clock)
  return { ...platforms, fetch: createFakeFetch(platforms.handlers) }
}

/**
 * A fetch that ends at the imitations. It never reaches a network: an address that none of them has is one that does
 * not exist. Global fetch stays as it is.
 */
export function createFakeFetch(handlers: readonly RequestHandler[]): Fetch {
  return async (request) => {
    const response = await untilAborted(request.signal, getResponse([...handlers], request))
    if (!response) throw failWith('ENOTFOUND')
    if (response.type === 'error') throw failWith('ECONNRESET')
    return response
  }
}

/** As Node's own fetch fails: what happened is the cause of a TypeError. */
function failWith(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let stop = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
