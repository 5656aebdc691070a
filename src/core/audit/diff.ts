import { isSame } from '#core/base/same.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The two sides of a change, holding only the fields that differ, so that the audit log reads as what happened.
 * @returns null when nothing differs
 */
export function diffFields(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const changed = Object.keys(after).filter((key) => !isSame(before[key], after[key]))
  if (changed.length === 0) return null
  const pick = (from: Fields): Fields => Object.fromEntries(changed.map((key) => [key, from[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
