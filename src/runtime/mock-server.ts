import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { getResponse } from 'msw'
import type { Clock } from '#core/ports/clock.ts'
import { addMs, toMs } from '#core/time/instant.ts'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { FakeControls, FakePlatforms } from '#mocks/platforms/fake-platforms.ts'
import type { NewFault } from '#mocks/platforms/faults.ts'
import { openFakePlatforms } from './fake-platforms.ts'

export interface MockServer {
  /** Where connectors reach it: `MOCKS_URL`. */
  readonly url: string
  close(): Promise<void>
}

interface MockServerOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Where the imitations keep what they remember. */
  readonly stateDir: string
  readonly clock: Clock
}

/** Says the desk's time with each call: whoever imitates for a desk whose clock was moved has to live in its time. */
const NOW_HEADER = 'signalbox-now'

/** The time of the last call heard; real time before the first. */
function createHeardClock(clock: Clock) {
  let offsetMs = 0
  return {
    realNow: () => clock.realNow(),
    now: () => addMs(clock.realNow(), offsetMs),
    hear: (request: Request) => {
      const said = request.headers.get(NOW_HEADER)
      if (said !== null) offsetMs = toMs(said) - toMs(clock.realNow())
    },
  }
}

/**
 * The imitated platforms on loopback, for desks of several processes: `https://host/path` is at `url/host/path`.
 * `/_faults/<platform>` lists, adds (POST) and takes away (DELETE with `/<id>`) faults; `/_arrivals/<platform>` is the log,
 * `/_posts/<platform>` what it holds, `/_account/<platform>` the account it knows, with credentials that hold now.
 */
export async function startMockServer({ port, stateDir, clock }: MockServerOptions): Promise<MockServer> {
  const heard = createHeardClock(clock)
  const platforms = await openFakePlatforms(stateDir, heard)
  const fetch = (request: Request, bindings: HttpBindings): Promise<Response> => {
    heard.hear(request)
    return answer(platforms, request, bindings)
  }
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({ fetch: fetch as never, hostname: '127.0.0.1', port }, () => resolve(started)) as Server
    started.once('error', reject)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(platforms: FakePlatforms, request: Request, { outgoing }: HttpBindings): Promise<Response> {
  const [, first = '', second = '', third = ''] = new URL(request.url).pathname.split('/')
  const platform = FAKE_PLATFORMS.find((each) => each === second)
  if (first.startsWith('_')) return platform ? control(platforms, request, first, platform, third) : notFound()
  const response = await getResponse([...platforms.handlers], toImitated(request))
  if (!response) return notFound()
  if (response.type !== 'error') return response
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

async function control(
  { controls }: FakePlatforms,
  request: Request,
  what: string,
  platform: FakePlatform,
  id: string,
): Promise<Response> {
  const { faults, arrivals, listPosts, readAccount }: FakeControls = controls[platform]
  if (what === '_arrivals') return Response.json(await arrivals())
  if (what === '_posts') return Response.json(await listPosts())
  if (what === '_account') return Response.json(await readAccount())
  if (what !== '_faults') return notFound()
  if (request.method === 'POST') return Response.json(await faults.add((await request.json()) as NewFault))
  if (request.method === 'DELETE') await (id === '' ? faults.clear() : faults.remove(id))
  return Response.json(await faults.list())
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}

function toImitated(request: Request): Request {
  const { pathname, search } = new URL(request.url)
  return new Request(`https://${pathname.slice(1)}${search}`, request)
}

/**
 * A fetch that takes every call to the imitations of another process.
 * @param mocksUrl of the mock server @param clock the desk's, in which they live
 */
export function createMocksFetch(mocksUrl: string, clock: Pick<Clock, 'now'>): (request: Request) => Promise<Response> {
  return (request) => {
    const { host, pathname, search } = new URL(request.url)
    const sent = new Request(`${mocksUrl}/${host}${pathname}${search}`, request)
    sent.headers.set(NOW_HEADER, clock.now())
    return fetch(sent)
  }
}
