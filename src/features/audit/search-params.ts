import { SUBJECT_KINDS, type SubjectKind } from '#core/audit/entry.ts'
import { readChoice, readText } from '#client/read-search.ts'

/** Which entries are being looked at. */
export interface AuditSearch {
  /** Who did it. */
  readonly person?: string | undefined
  readonly kind?: SubjectKind | undefined
  /** The id of what it was done about. */
  readonly about?: string | undefined
  readonly event?: string | undefined
  readonly q?: string | undefined
  /** Days of the desk's zone, as 2026-11-23; both are included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const ID_LENGTH = 64

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    person: readText(search, 'person', ID_LENGTH),
    kind: readChoice(search, 'kind', SUBJECT_KINDS),
    about: readText(search, 'about', ID_LENGTH),
    event: readText(search, 'event', ID_LENGTH),
    q: readText(search, 'q'),
    from: readDay(search, 'from'),
    to: readDay(search, 'to'),
  }
}

function readDay(search: Record<string, unknown>, key: string): string | undefined {
  const text = readText(search, key)
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

export const NO_FILTERS: AuditSearch = {
  person: undefined,
  kind: undefined,
  about: undefined,
  event: undefined,
  q: undefined,
  from: undefined,
  to: undefined,
}
