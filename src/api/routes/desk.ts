import { diffFields } from '#core/audit/diff.ts'
import { withoutUndefined } from '#core/base/without-undefined.ts'
import { isSame } from '#core/base/same.ts'
import type { Desk } from '#core/desk/desk.ts'
import { diffLinkRules } from '#core/link/diff-link-rules.ts'
import { refusePresets } from '../commands/link/check-rules.ts'
import { reachPosts } from '../commands/post/apply-rules.ts'
import type { Deps } from '../deps.ts'
import { Refusal, staleVersion } from '../refusal.ts'
import type { Route } from '../route.ts'
import { findWorker } from '../worker-alive.ts'

/** The desk's settings and its health. */
export function mountDesk(route: Route, deps: Deps): void {
  const find = async (): Promise<Desk> => {
    const desk = await deps.stores.desk.get()
    if (!desk) throw new Refusal('unavailable', 'The desk is not set up yet: the console printed a one-time link.')
    return desk
  }

  route('getDesk', find)

  route('updateDesk', async ({ input: { body }, me, cause }) => {
    const { why, version, ...given } = body
    const desk = await find()
    if (desk.version !== version) throw staleVersion('desk', desk)
    const changed: Desk = { ...desk, ...withoutUndefined(given) }
    const diff = diffFields({ ...desk }, { ...changed })
    if (!diff) return desk
    const relinked = !isSame(desk.links, changed.links)
    if (relinked) await refusePresets(deps.stores, desk.links, changed.links)
    const sides = relinked ? withLinks(diff, diffLinkRules(desk.links, changed.links)) : diff
    return deps.transact(cause(why || 'Settings changed'), async (tx) => {
      if (!(await tx.desk.update(changed))) throw staleVersion('desk', await tx.desk.get())
      tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: changed.name }, ...sides })
      const ruled = !isSame(desk.approval, changed.approval)
      const reach = ruled ? await reachPosts(deps, tx, me, changed.approval) : null
      return { ...changed, version: version + 1, ...(reach && { reach }) }
    })
  })

  route('getStatus', async () => {
    const [processes, newestBackupAt] = await Promise.all([deps.stores.heartbeats.list(), deps.findNewestBackup()])
    const worker = findWorker(processes, deps.clock.realNow())
    const { version, databaseKind: database, platforms } = deps.settings
    return { version, database, platforms, now: deps.clock.now(), worker, processes, newestBackupAt }
  })
}

type Sides = NonNullable<ReturnType<typeof diffFields>>

function withLinks({ before, after }: Sides, links: Sides): Sides {
  return { before: { ...before, links: links.before }, after: { ...after, links: links.after } }
}
