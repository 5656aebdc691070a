import { diffFields } from '#core/audit/diff.ts'
import type { PickListValue } from '#core/pick-list/pick-list.ts'
import type { Deps } from '../deps.ts'
import { checkMediums, checkValue, subjectOf } from '../commands/check-pick-list.ts'
import { notFound, staleVersion } from '../refusal.ts'
import type { Route } from '../route.ts'

/** The values the team picks from. */
export function mountPickLists(route: Route, deps: Deps): void {
  route('listPickLists', async () => ({ values: await deps.stores.pickLists.list() }))

  route('addPickListValue', async ({ input: { params, body }, cause }) => {
    const values = await deps.stores.pickLists.list()
    checkValue(params.list, body.value, values)
    checkMediums(params.list, body.mediums, values)
    const value: PickListValue = {
      ...body,
      id: deps.ids.newId(),
      list: params.list,
      own: true,
      retiredAt: null,
      version: 1,
    }
    await deps.transact(cause('Added a value'), async (tx) => {
      await tx.pickLists.insert([value])
      tx.record({
        event: 'pick-list.value-added',
        subject: subjectOf(value),
        after: { list: value.list, label: value.label, mediums: value.mediums },
      })
    })
    return value
  })

  route('updatePickListValue', async ({ input: { params, body }, cause }) => {
    const value = await deps.stores.pickLists.get(params.id)
    if (!value) throw notFound('value')
    if (value.version !== body.version) throw staleVersion('value', value)
    if (body.mediums) checkMediums(value.list, body.mediums, await deps.stores.pickLists.list())
    const changed = applyChange(value, body, deps.clock.realNow())
    const diff = diffFields({ ...value }, { ...changed })
    if (!diff) return value
    return deps.transact(cause('Changed a value'), async (tx) => {
      if (!(await tx.pickLists.update(changed))) throw staleVersion('value', await tx.pickLists.get(value.id))
      tx.record({ event: 'pick-list.value-edited', subject: subjectOf(value), ...diff })
      return { ...changed, version: value.version + 1 }
    })
  })
}

interface ValueChange {
  readonly label?: string | undefined
  readonly mediums?: readonly string[] | undefined
  readonly retired?: boolean | undefined
}

function applyChange(value: PickListValue, { label, mediums, retired }: ValueChange, now: string): PickListValue {
  const retiredAt = retired === undefined ? value.retiredAt : retired ? (value.retiredAt ?? now) : null
  return { ...value, label: label ?? value.label, mediums: mediums ?? value.mediums, retiredAt }
}
