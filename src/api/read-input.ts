import type { Context } from 'hono'
import type { Operation } from '#contract/operations.ts'
import { Refusal } from './refusal.ts'
import type { AppEnv } from './route.ts'
import type { RawInput } from './validate.ts'

/**
 * Takes the parts of a request apart without judging them.
 * @throws Refusal `unsupported-media-type` or `bad-request` for a body that is not JSON
 */
export async function readRawInput(context: Context<AppEnv>, operation: Operation): Promise<RawInput> {
  return {
    params: context.req.param(),
    // Only taken apart for whoever asks: a short link does not.
    get query() {
      return Object.fromEntries(new URL(context.req.url).searchParams)
    },
    // A file is read by the handler, piece by piece.
    body: operation.method === 'GET' || operation.kind === 'upload' ? undefined : await readJson(context),
  }
}

async function readJson(context: Context<AppEnv>): Promise<unknown> {
  const text = await context.req.text()
  if (text === '') return {}
  // Also a guard: a form of another site cannot send JSON without asking first.
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
    throw new Refusal('unsupported-media-type', 'Send the body as application/json.')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(
      'bad-request',
      `The body is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    )
  }
}
