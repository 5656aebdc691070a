import type { PersonActor } from '#core/person/actor.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import type { PublicationEvent } from '#core/publication/state.ts'
import type { Deps } from '../../deps.ts'
import { decide, moveBy } from './decide.ts'
import { listConcerned, nameThem, pathOf, tellOthers } from './tell.ts'

interface Asked {
  readonly me: PersonActor
  readonly cause: Cause
  readonly id: string
  readonly channelIds: readonly string[]
  readonly note: string
}

/** Whatever was said yes to before no longer counts: it takes a new yes to bring it back. */
function endRound({ round }: Publication) {
  return { round: round + 1, releasedFor: null, lapsesAt: null }
}

/** The approver sends it back: with what to change, or for good. */
export async function returnPost(deps: Deps, asked: Asked, verdict: 'changes' | 'decline'): Promise<PostRecord> {
  const { me, note } = asked
  const event = verdict === 'changes' ? 'ask_changes' : 'decline'
  return decide(deps, { ...asked, version: null }, () => ({
    event: verdict === 'changes' ? 'post.changes-asked' : 'post.declined',
    decide: (each) => ({ ...moveBy(each, event), ...endRound(each), note }),
    after: { note },
    also: (tx, written, returned) =>
      tellOthers(deps, tx, me, listConcerned(written), {
        title: `${me.name} ${verdict === 'changes' ? 'asks for changes to' : 'declined'} “${written.post.title}”`,
        detail: `${nameThem(returned)}: ${note}`,
        path: verdict === 'changes' ? `/?compose=${encodeURIComponent(written.post.id)}` : pathOf(written),
      }),
  }))
}

interface Step extends Asked {
  readonly version: number
}

const STEPS = {
  withdraw: { event: 'post.withdrawn', by: 'withdraw', says: 'took back' },
  cancel: { event: 'post.cancelled', by: 'cancel', says: 'cancelled' },
  reopen: { event: 'post.reopened', by: 'reopen', says: 'reopened' },
} as const satisfies Record<string, { event: string; by: PublicationEvent; says: string }>

/** Takes channels back to draft, cancels them, or makes cancelled ones a draft again. */
export async function stepPost(deps: Deps, asked: Step, step: keyof typeof STEPS): Promise<PostRecord> {
  const { me, note } = asked
  const { event, by, says } = STEPS[step]
  return decide(deps, asked, (record) => {
    const gave = record.approvals.map((each) => each.personId)
    const approvers = record.publications.flatMap((each) => (each.state === 'in_review' ? (each.approverId ?? []) : []))
    return {
      event,
      decide: (each) => ({ ...moveBy(each, by), ...endRound(each), note, approverId: null }),
      after: { note },
      also: (tx, written, stepped) =>
        tellOthers(deps, tx, me, [...listConcerned(written), ...gave, ...approvers], {
          title: `${me.name} ${says} “${written.post.title}”`,
          detail: `${nameThem(stepped)}${note ? `: ${note}` : '.'}`,
          path: pathOf(written),
        }),
    }
  })
}
