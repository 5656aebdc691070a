import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import * as z from 'zod'
import { assert } from '#core/base/assert.ts'

/**
 * A better-auth plugin with one endpoint that no request can reach: the server signs a person in after it has itself
 * checked a one-time link, or that this is a demonstration.
 */
export function startSession() {
  return {
    id: 'start-session',
    endpoints: {
      startSession: createAuthEndpoint(
        '/start-session',
        { method: 'POST', body: z.object({ personId: z.string() }), metadata: { SERVER_ONLY: true } },
        async (context) => {
          const { internalAdapter } = context.context
          const user = await internalAdapter.findUserById(context.body.personId)
          assert(user, 'A session was started for nobody')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(context, { session, user })
          return context.json({ done: true })
        },
      ),
    },
  }
}
