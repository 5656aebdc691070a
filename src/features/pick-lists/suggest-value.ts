import { PICK_LIST_FACTS, type PickListName } from '#core/pick-list/pick-list.ts'

/** @returns the value that a label would have in this list; empty where none follows from it */
export function suggestValue(list: PickListName, label: string): string {
  const words = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const { pattern } = PICK_LIST_FACTS[list]
  return [words.join('-'), words.join('')].find((value) => pattern.test(value)) ?? ''
}
