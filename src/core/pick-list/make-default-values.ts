import type { Instant } from '#core/time/instant.ts'
import { PICK_LIST_DEFAULTS } from './defaults.ts'
import { PICK_LISTS, type PickListValue } from './pick-list.ts'

/** The rows a new desk begins with. */
export function makeDefaultValues(newId: () => string, now: Instant): PickListValue[] {
  return PICK_LISTS.flatMap((list) =>
    PICK_LIST_DEFAULTS[list].map(({ value, label, mediums, own, retired }) => ({
      id: newId(),
      list,
      value,
      label: label ?? value,
      mediums: mediums ?? [],
      own: own ?? false,
      retiredAt: retired ? now : null,
      version: 1,
    })),
  )
}
