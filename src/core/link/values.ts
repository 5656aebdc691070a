import type { PickListName } from '#core/pick-list/pick-list.ts'
import { PICK_LIST_FACTS } from '#core/pick-list/pick-list.ts'
import { type Convention, findValue, listOffered, NO_VALUE } from './convention.ts'
import { fault, type LinkFault } from './fault.ts'
import { LINK_FIELD_NAMES, type LinkField } from './fields.ts'

const CHARACTERS = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Lowercase letters and digits, no spaces, no capitals. A hyphen parts words, as the published lists themselves have
 * it; an underscore parts fields. Source: domain.md 2.2.
 */
export function checkCharacters(field: LinkField, value: string): LinkFault[] {
  if (value === '' || CHARACTERS.test(value)) return []
  const lower = value.toLowerCase()
  const onlyCase = lower !== value && CHARACTERS.test(lower)
  const name = LINK_FIELD_NAMES[field]
  return [
    fault({
      field,
      rule: onlyCase ? 'capitals' : 'characters',
      measured: value,
      allowed: 'lowercase letters and digits, parts joined by a hyphen',
      message: onlyCase
        ? `${name} “${value}” has capitals.`
        : `${name} “${value}” has characters that would split the report.`,
      mend: onlyCase ? `Write ${lower}.` : 'Use lowercase letters and digits only.',
      fix: onlyCase ? { field, value: lower } : null,
    }),
  ]
}

interface Asked {
  readonly field: LinkField
  readonly list: PickListName
  readonly value: string
  /** `x` stands for none or several. */
  readonly orNone?: true
}

/** A value has to be in its list, and still offered. */
export function checkValue(convention: Convention, { field, list, value, orNone }: Asked): LinkFault[] {
  if (value === '' || (orNone && value === NO_VALUE)) return []
  const found = findValue(convention, list, value)
  if (found && !found.retiredAt) return []
  const offered = listOffered(convention, list)
  const allowed = [...offered, ...(orNone ? [NO_VALUE] : [])].join(', ') || 'nothing yet: the list is empty'
  const { title } = PICK_LIST_FACTS[list]
  const said = { field, measured: value, allowed }
  if (found)
    return [
      fault({
        ...{ ...said, rule: 'retired', message: `“${value}” was retired from ${title}.` },
        mend: 'Choose a value that is still offered.',
      }),
    ]
  return [
    fault({
      ...{ ...said, rule: 'unknown', message: `“${value}” is not in ${title}.` },
      mend: 'Choose one of the list, or request the new value.',
      lacks: PICK_LIST_FACTS[list].pattern.test(value) ? { list, value } : null,
    }),
  ]
}

/** A source may only be spread by the mediums its list names. Source: domain.md 2.4. */
export function checkPair(convention: Convention, source: string, medium: string): LinkFault[] {
  const found = findValue(convention, 'utm_source', source)
  if (!found || medium === '' || found.mediums.includes(medium)) return []
  const [only, ...others] = found.mediums
  return [
    fault({
      field: 'medium',
      rule: 'pair',
      measured: `${source} with ${medium}`,
      allowed: `${source} with ${found.mediums.join(' or ')}`,
      message: `The source ${source} is not used with the medium ${medium}.`,
      mend: `Use the medium ${found.mediums.join(' or ')}, or another source.`,
      fix: only && others.length === 0 ? { field: 'medium', value: only } : null,
    }),
  ]
}
