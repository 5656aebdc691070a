import type { PersonActor } from '#core/person/actor.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Tx } from '#core/ports/transact.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Publication } from '#core/publication/publication.ts'
import type { Deps } from '../../deps.ts'
import { notify } from '../notify.ts'

/** Who has a stake in a post: its owner, who began it, and who sent it for approval. */
export function listConcerned({ post, publications }: PostRecord): string[] {
  return [...new Set([post.ownerId, post.createdBy, ...publications.flatMap((each) => each.submittedBy ?? [])])]
}

/** The page that opens a post over the calendar. */
export function pathOf({ post }: Pick<PostRecord, 'post'>): string {
  return `/calendar?peek=${encodeURIComponent(post.id)}`
}

export function nameThem(publications: readonly Pick<Publication, 'platform'>[]): string {
  return publications.map((each) => PLATFORM_NAMES[each.platform]).join(', ')
}

/** Tells people other than the one who did it. */
export async function tellOthers(
  deps: Deps,
  tx: Tx,
  me: Pick<PersonActor, 'personId'> | null,
  personIds: readonly string[],
  message: { title: string; detail: string; path: string },
): Promise<void> {
  const others = [...new Set(personIds)].filter((id) => id !== me?.personId)
  if (others.length > 0) await notify(deps, tx, others, message)
}

/** Tells those concerned, and whoever had said yes, that their yes no longer holds. */
export async function tellVoided(
  deps: Deps,
  tx: Tx,
  record: PostRecord,
  me: PersonActor,
  voided: readonly Publication[],
  why: string,
): Promise<void> {
  if (voided.length === 0) return
  tx.record({
    event: 'post.approval-voided',
    subject: { kind: 'post', id: record.post.id, name: record.post.title },
    before: Object.fromEntries(voided.map((each) => [each.channelId, 'released'])),
    after: Object.fromEntries(voided.map((each) => [each.channelId, each.state])),
  })
  const channelIds = voided.map((each) => each.channelId)
  const gave = record.approvals.filter((each) => channelIds.includes(each.channelId)).map((each) => each.personId)
  await tellOthers(deps, tx, me, [...listConcerned(record), ...gave], {
    title: `${me.name} changed “${record.post.title}” after it was approved`,
    detail: `It needs approval again on ${nameThem(voided)}${why ? `: ${why}` : '.'}`,
    path: pathOf(record),
  })
}
