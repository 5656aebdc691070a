import type { Violation } from '#core/base/violation.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { LinkField } from './fields.ts'

/** One field with the value that mends it; an empty value takes the field out. */
export interface LinkFix {
  readonly field: LinkField | 'destination'
  readonly value: string
}

/** A rule of the convention that a link breaks, and how to mend it. */
export interface LinkFault extends Violation {
  /** A fault keeps the link from being made; a warning is worth a look. */
  readonly level: 'fault' | 'warning'
  /** What a person has to do. */
  readonly mend: string
  /** Only where there is exactly one way to mend it. */
  readonly fix: LinkFix | null
  /** The value that a pick-list lacks, and that can be requested. */
  readonly lacks: { readonly list: PickListName; readonly value: string } | null
}

type Given = Omit<LinkFault, 'level' | 'fix' | 'lacks'> & Partial<Pick<LinkFault, 'level' | 'fix' | 'lacks'>>

export function fault(given: Given): LinkFault {
  return { level: 'fault', fix: null, lacks: null, ...given }
}

/** @returns whether nothing keeps the link from being made */
export function isSound(faults: readonly LinkFault[]): boolean {
  return faults.every((each) => each.level === 'warning')
}
