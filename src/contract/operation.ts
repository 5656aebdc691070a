import type { Action } from '#core/person/policy.ts'

/** An endpoint: what it is called, and what it obeys. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  /** The row of the policy table it obeys; `open` needs no session at all, and says why. */
  readonly action: Action | 'open'
  readonly openBecause?: string
  readonly summary: string
  /** `identity`: answered by better-auth; `text`: the answer is not JSON; `upload`: the body is a file. */
  readonly kind?: 'identity' | 'text' | 'upload'
}

type Access = Action | { readonly openBecause: string }

/** @param openBecause why it needs no session */
export const open = (openBecause: string): Access => ({ openBecause })

function on(method: Operation['method']) {
  return (path: Operation['path'], access: Access, summary: string, kind?: Operation['kind']): Operation => ({
    ...{ method, path, summary },
    ...(typeof access === 'string' ? { action: access } : { action: 'open', openBecause: access.openBecause }),
    ...(kind && { kind }),
  })
}

/** One word a method: path, what it obeys, what it does. */
export const [get, post, patch, put, remove] = [on('GET'), on('POST'), on('PATCH'), on('PUT'), on('DELETE')]
