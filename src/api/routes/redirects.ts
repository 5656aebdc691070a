import { isbot } from 'isbot'
import { SLUG_PATTERN } from '#core/link/link.ts'
import type { Deps } from '../deps.ts'
import { noteRequest } from '../observe.ts'
import { explainLink } from '../redirects/explain.ts'
import type { Call, Route } from '../route.ts'

/** No longer than a name can be. */
const HOST_LENGTH = 253

/**
 * Short links. Mounted before everything else: whoever follows one waits for nothing that a page of the desk needs.
 * It leads only to what somebody at the desk has made; nothing of the request decides where.
 */
export function mountRedirects(route: Route, deps: Deps): void {
  route('followLink', async (call) => {
    const started = performance.now()
    const { method } = call.context.req
    const note = (status: number) =>
      noteRequest(deps, { operation: 'followLink', method, status }, performance.now() - started)
    try {
      const answer = await follow(deps, call)
      note(answer.status)
      return answer
    } catch (error) {
      note(FAILED)
      throw error
    }
  })
}

const FAILED = 500

async function follow(deps: Deps, { input: { params }, context, headers }: Call<'followLink'>): Promise<Response> {
  const slug = params.slug.toLowerCase()
  const redirect = SLUG_PATTERN.test(slug) ? await deps.redirects.find(slug) : null
  if (redirect?.state !== 'live') {
    const zone = redirect?.state === 'expired' ? (await deps.stores.desk.get())?.zone : undefined
    return explainLink(redirect, zone ?? 'UTC', deps.ids.newSecret())
  }
  if (isCounted(context.req.raw.method, headers)) deps.clicks.count(redirect.link, readReferrer(headers))
  return context.body(null, 302, {
    location: redirect.location,
    // Kept nowhere: each click has to come by to be counted, and a link may be switched off.
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  })
}

/** People, once: no program, no preview, no page that is only fetched ahead. */
function isCounted(method: string, headers: Headers): boolean {
  const agent = headers.get('user-agent')
  const ahead = /prefetch|prerender|preview/i.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')
  return method === 'GET' && !ahead && agent !== null && agent !== '' && !isBot(agent)
}

/** Agents that were judged: few are in use at a time, and the list of bots is long. */
const judged = new Map<string, boolean>()
const MAX_JUDGED = 5_000

function isBot(agent: string): boolean {
  const known = judged.get(agent)
  if (known !== undefined) return known
  if (judged.size >= MAX_JUDGED) judged.clear()
  const bot = isbot(agent)
  judged.set(agent, bot)
  return bot
}

function readReferrer(headers: Headers): string {
  const referrer = headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return ''
  return new URL(referrer).hostname.slice(0, HOST_LENGTH)
}
