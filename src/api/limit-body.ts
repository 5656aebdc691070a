import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Operation, OPERATION_IDS, operations } from '#contract/operations.ts'
import { Refusal } from './refusal.ts'
import type { AppEnv } from './route.ts'

/** Bounds every body but those of uploads: these are read piece by piece, against a limit of their own. */
export function limitBody(maxSize: number): MiddlewareHandler<AppEnv> {
  const limit = bodyLimit({ maxSize, onError: () => refuse(maxSize) })
  return async (context, next) => {
    const { method, path } = context.req
    if (UPLOADS.some((each) => each.method === method && each.path.test(path))) return next()
    return limit(context, next)
  }
}

const UPLOADS = OPERATION_IDS.map((id): Operation => operations[id])
  .filter(({ kind }) => kind === 'upload')
  .map(({ method, path }) => ({ method, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))

function refuse(limit: number): never {
  throw new Refusal('too-large', `The body is larger than ${limit} bytes, which is the most this desk reads.`)
}
