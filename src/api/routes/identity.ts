import type { ProblemCode } from '#contract/problem.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Call, Route } from '../route.ts'

type IdentityOperation = 'signIn' | 'signInWithSso' | 'finishSso' | 'signOut' | 'changePassword'

/** The endpoints that better-auth answers; only these of its many, and its errors said as ours. */
export function mountIdentity(route: Route, deps: Deps): void {
  const forward = async <Id extends IdentityOperation>(call: Call<Id>): Promise<Response> => {
    const request = call.context.req.raw
    const { body } = call.input as { body?: unknown }
    const headers = new Headers(request.headers)
    // better-auth limits tries by this address; the sender's own word for it does not count.
    headers.set('x-forwarded-for', deps.clientAddress(call.context.env, request.headers))
    headers.delete('content-length')
    const init = { method: request.method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    return toOurs(await deps.identity.handle(new Request(request.url, init)))
  }
  route('signIn', forward)
  route('signInWithSso', async (call) => {
    if (!deps.settings.sso) throw new Refusal('not-found', 'Single sign-on is not set up on this desk.')
    return forward(call)
  })
  route('finishSso', forward)
  route('signOut', forward)
  route('changePassword', forward)
}

const CODES: Record<number, ProblemCode> = {
  401: 'wrong-credentials',
  403: 'forbidden',
  404: 'not-found',
  422: 'invalid',
  429: 'rate-limited',
}

async function toOurs(answer: Response): Promise<Response> {
  if (answer.status < 400) return answer
  const said = (await answer.json().catch(() => ({}))) as { message?: string; code?: string }
  // better-auth calls a wrong current password a bad request.
  const code = said.code === 'INVALID_PASSWORD' ? 'wrong-credentials' : (CODES[answer.status] ?? 'bad-request')
  const retry = Number(answer.headers.get('x-retry-after'))
  throw new Refusal(
    code,
    said.message ?? 'The sign-in service refused this.',
    retry > 0 ? { retryAfterSeconds: retry } : {},
  )
}
