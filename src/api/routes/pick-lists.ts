import { diffFields } from '#core/audit/diff.ts'
import type { Violation } from '#core/base/violation.ts'
import { PICK_LIST_FACTS, type PickListName, type PickListValue } from '#core/pick-list/pick-list.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal, refuseField, staleVersion } from '../refusal.ts'
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

function subjectOf(value: PickListValue) {
  return { kind: 'pick-list', id: value.id, name: `${PICK_LIST_FACTS[value.list].title}: ${value.value}` } as const
}

function checkValue(list: PickListName, value: string, values: readonly PickListValue[]): void {
  const { pattern, patternSays } = PICK_LIST_FACTS[list]
  const violation = (rule: string, message: string): Violation => ({
    field: 'body.value',
    rule,
    message,
    measured: value,
    allowed: patternSays,
  })
  if (!pattern.test(value)) throw refuseField(violation('pattern', `${value} is not ${patternSays}.`))
  const taken = values.find((each) => each.list === list && each.value === value)
  if (taken) {
    const message = taken.retiredAt
      ? `${value} is in the list, retired: offer it again instead.`
      : `${value} is in the list already.`
    throw new Refusal('already-exists', message, { violations: [violation('unique', message)] })
  }
}

function checkMediums(list: PickListName, mediums: readonly string[], values: readonly PickListValue[]): void {
  const field = 'body.mediums'
  if (list !== 'utm_source') {
    if (mediums.length > 0)
      throw refuseField({ field, rule: 'only_sources', message: 'Only a UTM source has mediums.' })
    return
  }
  const known = values.filter((each) => each.list === 'utm_medium' && !each.retiredAt).map((each) => each.value)
  const unknown = mediums.find((each) => !known.includes(each))
  if (unknown)
    throw refuseField({
      field,
      rule: 'known_medium',
      message: `${unknown} is not one of the desk’s UTM mediums.`,
      measured: unknown,
      allowed: known.join(', '),
    })
  if (mediums.length === 0)
    throw refuseField({
      field,
      rule: 'needed',
      message: 'A UTM source needs at least one medium.',
      allowed: known.join(', '),
    })
}
