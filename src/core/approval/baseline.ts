import type { PostContent } from '#core/post/content.ts'
import type { Revision } from '#core/post/post.ts'
import type { Approval } from '#core/publication/publication.ts'

/** What somebody last said yes to on a channel. */
export interface Baseline {
  readonly content: PostContent
  readonly approval: Approval
}

/**
 * Finds what a reader compares with: the newest version that was there when the channel was last approved, or released.
 * @param approvals of the whole post; those of other channels are left out
 * @returns null for a channel that nobody has approved yet, or whose version is not known
 */
export function findBaseline(
  channelId: string,
  approvals: readonly Approval[],
  revisions: readonly Revision[],
): Baseline | null {
  const approval = approvals
    .filter((each) => each.channelId === channelId)
    .reduce<Approval | null>((newest, each) => (newest && newest.at >= each.at ? newest : each), null)
  if (!approval) return null
  const revision = revisions
    .filter((each) => each.at <= approval.at)
    .reduce<Revision | null>((newest, each) => (newest && newest.number >= each.number ? newest : each), null)
  return revision && { content: revision.content, approval }
}
