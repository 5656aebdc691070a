import type { Violation } from '#core/base/violation.ts'
import { PICK_LIST_FACTS, type PickListName, type PickListValue } from '#core/pick-list/pick-list.ts'
import { Refusal, refuseField } from '../refusal.ts'

/** What the audit log calls a value. */
export function subjectOf(value: PickListValue) {
  return { kind: 'pick-list', id: value.id, name: `${PICK_LIST_FACTS[value.list].title}: ${value.value}` } as const
}

/** @throws Refusal for a value that the list cannot take, or has already */
export function checkValue(list: PickListName, value: string, values: readonly PickListValue[]): void {
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

/** @throws Refusal for mediums that are not in their list, or that only a source may have */
export function checkMediums(list: PickListName, mediums: readonly string[], values: readonly PickListValue[]): void {
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
