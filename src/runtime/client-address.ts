import type { IncomingMessage } from 'node:http'

/**
 * Where a request came from.
 * @param context what the server handed to the app besides the request
 * @param trustProxy the last entry of X-Forwarded-For is our own proxy's word
 */
export function clientAddress(context: unknown, headers: Headers, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  const incoming = (context as { incoming?: IncomingMessage } | undefined)?.incoming
  return incoming?.socket.remoteAddress ?? 'unknown'
}
