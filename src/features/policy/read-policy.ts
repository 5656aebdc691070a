import { type Action, ACTIONS, type Cell, mayEver, POLICY, type Subject } from '#core/person/policy.ts'
import { type Operation, operations } from '#contract/operations.ts'
import type { PolicyColumn, PolicySearch } from './search-params.ts'

/** One action of the table, as the page shows it. */
export interface PolicyRow {
  readonly action: Action
  readonly says: string
  readonly cells: Readonly<Record<PolicyColumn, Cell>>
  readonly sessionOnly: boolean
  /** No operation of the API asks for it by itself. */
  readonly unused: boolean
}

export interface PolicyGroup {
  readonly noun: string
  readonly title: string
  readonly rows: readonly PolicyRow[]
}

/** The headings; a noun that is not here yet is its own heading. */
const TITLES: Readonly<Record<string, string>> = {
  session: 'Session',
  account: 'One’s own account',
  person: 'People',
  desk: 'Desk',
  audit: 'Audit log',
  token: 'API tokens',
  status: 'Status',
  post: 'Posts',
  incident: 'Incidents',
}

function toRow(action: Action): PolicyRow {
  const { says, cells, administrator } = POLICY[action]
  const asked: readonly Operation[] = Object.values(operations)
  return {
    action,
    says,
    cells: { ...cells, administrator },
    sessionOnly: 'sessionOnly' in POLICY[action],
    unused: !asked.some((operation) => operation.action === action),
  }
}

/** The whole table, or what the filters of the address leave of it. */
export function listRows({ q, mine }: PolicySearch, subject: Subject): PolicyRow[] {
  const words = q?.toLowerCase().split(/\s+/) ?? []
  return ACTIONS.filter((action) => !mine || mayEver(subject, action))
    .map(toRow)
    .filter(({ action, says }) => words.every((word) => `${action} ${says}`.toLowerCase().includes(word)))
}

/** By the noun the actions are about, in the order of the table. */
export function groupRows(rows: readonly PolicyRow[]): PolicyGroup[] {
  const nouns = [...new Set(rows.map(nounOf))]
  return nouns.map((noun) => ({
    noun,
    title: TITLES[noun] ?? `${noun[0]?.toUpperCase()}${noun.slice(1)}`,
    rows: rows.filter((row) => nounOf(row) === noun),
  }))
}

function nounOf({ action }: PolicyRow): string {
  return action.split('.')[0] ?? action
}
