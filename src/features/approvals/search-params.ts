import { readChoice, readFlag, readText } from '#client/read-search.ts'

export const TABS = ['waiting', 'opinions'] as const
export type ApprovalsTab = (typeof TABS)[number]

/** What of the approvals is being looked at. */
export interface ApprovalsSearch {
  /** The post that is being read. */
  readonly post?: string | undefined
  readonly tab?: ApprovalsTab | undefined
  /** Only what was asked of whoever looks. */
  readonly mine?: true | undefined
}

export function readApprovalsSearch(search: Record<string, unknown>): ApprovalsSearch {
  return {
    post: readText(search, 'post'),
    tab: readChoice(search, 'tab', TABS),
    mine: readFlag(search, 'mine'),
  }
}
