import { MINUTE_MS, SECOND_MS } from '#core/time/instant.ts'
import type { Dialect, Reply } from '../fake.ts'

const QUARTER = 15 * MINUTE_MS

/** @param type the last part of its address, or `about:blank` (platforms.md section 1, Errors) */
export function problem(status: number, type: string, title: string, detail: string): Reply {
  const address = type === 'about:blank' ? type : `https://api.x.com/2/problems/${type}`
  return { status, body: { title, detail, type: address, status } }
}

/** What is wrong with parameters. */
export function invalid(parameter: string, message: string): Reply {
  return {
    status: 400,
    body: {
      errors: [{ parameters: { [parameter]: [] }, message }],
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      type: 'https://api.x.com/2/problems/invalid-request',
    },
  }
}

export const DUPLICATE = problem(
  403,
  'about:blank',
  'Forbidden',
  'You are not allowed to create a Tweet with duplicate content.',
)

const UNAUTHORIZED = problem(401, 'about:blank', 'Unauthorized', 'Unauthorized')

/** Rates of platforms.md section 1; those of media and reading the own timeline are X's usual ones. */
export const X_DIALECT: Dialect = {
  platform: 'x',
  limits: {
    tweets: { calls: 100, windowMs: QUARTER },
    'delete-tweets': { calls: 50, windowMs: QUARTER },
    'own-tweets': { calls: 900, windowMs: QUARTER },
    media: { calls: 500, windowMs: QUARTER },
    tokens: { calls: 300, windowMs: QUARTER },
  },
  rateHeaders: ({ calls }, { remaining, resetsAt }) => ({
    'x-rate-limit-limit': String(calls),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(Math.ceil(resetsAt / SECOND_MS)),
  }),
  says: {
    unauthorized: UNAUTHORIZED,
    expired: UNAUTHORIZED,
    limited: problem(429, 'about:blank', 'Too Many Requests', 'Too Many Requests'),
    broken: problem(503, 'about:blank', 'Service Unavailable', 'Service Unavailable'),
    refused: problem(403, 'about:blank', 'Forbidden', 'You are not permitted to perform this action.'),
    duplicate: DUPLICATE,
  },
  refusedRefresh: {
    status: 400,
    body: { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
  },
}
