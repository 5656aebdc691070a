import { resumePublication, retryPublication, settlePublication } from '../commands/post/mend.ts'
import { toDetail } from '../commands/post/present.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

/** What people do about a publication that is held, has failed, or that nobody can confirm. */
export function mountMending(route: Route, deps: Deps): void {
  route('resumePublication', async ({ input: { params, body }, me, cause }) => {
    const { channelId, ...to } = body
    return toDetail(await resumePublication(deps, { ...params, channelId, me, cause: cause('A new time') }, to))
  })

  route('retryPublication', async ({ input: { params, body }, me, cause }) =>
    toDetail(await retryPublication(deps, { ...params, ...body, me, cause: cause('Tried again') })),
  )

  route('settlePublication', async ({ input: { params, body }, me, cause }) => {
    const { channelId, ...given } = body
    const asked = { ...params, channelId, me, cause: cause(given.why || 'Looked, and decided') }
    return toDetail(await settlePublication(deps, asked, given))
  })
}
