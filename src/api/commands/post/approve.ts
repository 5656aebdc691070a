import { lapseOf, releaseOf } from '#core/approval/rules.ts'
import type { PersonActor } from '#core/person/actor.ts'
import { can } from '#core/person/policy.ts'
import { personState } from '#core/person/person.ts'
import { settle } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Deps } from '../../deps.ts'
import { Refusal, refuseField, staleVersion } from '../../refusal.ts'
import { decide, moveBy, refuseState, refuseUnfit } from './decide.ts'
import type { PostFacts } from './facts.ts'
import { toDetail } from './present.ts'
import { listConcerned, nameThem, pathOf, tellOthers } from './tell.ts'

interface Asked {
  readonly me: PersonActor
  readonly cause: Cause
  readonly id: string
}

interface Submission extends Asked {
  readonly version: number
  readonly channelIds: readonly string[]
  readonly approverId: string | null
  readonly note: string
}

/** Sends channels of a post for approval. What a platform would refuse is refused here, before anybody reads it. */
export async function submitPost(deps: Deps, asked: Submission): Promise<PostRecord> {
  const { me, approverId, note } = asked
  const now = deps.clock.now()
  return decide(deps, asked, (record) => ({
    event: 'post.submitted',
    decide: (each, facts) => {
      refuseUnfit(record, [each], facts, now)
      if (approverId) refuseApprover(record, facts, approverId)
      return { ...moveBy(each, 'submit'), submittedBy: me.personId, submittedAt: now, approverId, note }
    },
    after: { note, approver: approverId },
    also: async (tx, written, submitted) => {
      const whom = approverId ? [approverId] : await listApprovers(tx, written)
      await tellOthers(deps, tx, me, whom, {
        title: `${me.name} asks for your approval: “${written.post.title}”`,
        detail: `For ${nameThem(submitted)}.${note ? ` ${note}` : ''}`,
        path: `/approvals?post=${encodeURIComponent(written.post.id)}`,
      })
    },
  }))
}

function refuseApprover({ post }: PostRecord, { people }: PostFacts, approverId: string): void {
  const person = people.get(approverId)
  const active = person !== undefined && personState(person) === 'active'
  const decision = active && mayApprove(person, post.authorIds)
  if (decision) return
  const message = person ? `${person.name} cannot approve this.` : 'There is no such person.'
  const allowed = 'somebody of manager level or above who has not written it'
  throw refuseField({ field: 'body.approverId', rule: 'cannot_approve', message, measured: approverId, allowed })
}

type Approver = { readonly id: string; readonly level: PersonActor['level'] }

function mayApprove({ id, level }: Approver, authorIds: readonly string[]): boolean {
  const subject = { personId: id, level, administrator: false, via: { kind: 'session' } } as const
  return can(subject, 'post.approve', { authorIds }).allowed
}

/** Whoever may approve it, of the levels that read what associates write. */
async function listApprovers({ people }: Tx, { post }: PostRecord): Promise<string[]> {
  const active = (await people.list()).filter((each) => personState(each) === 'active')
  const may = active.filter((each) => mayApprove(each, post.authorIds))
  const near = may.filter((each) => each.level === 'manager' || each.level === 'senior')
  return (near.length > 0 ? near : may).map((each) => each.id)
}

/** What the approver looked at. */
interface Seen {
  readonly channelId: string
  readonly hash: string
  readonly at: Instant | null
}

interface Yes extends Asked {
  readonly approvals: readonly Seen[]
  readonly note: string
}

/**
 * Approves channels of a post exactly as they were seen.
 * @throws Refusal `conflict` with the post as it is now when one of them has changed since
 */
export async function approvePost(deps: Deps, asked: Yes): Promise<PostRecord> {
  const { me, note } = asked
  const now = deps.clock.now()
  const seen = new Map(asked.approvals.map((each) => [each.channelId, each]))
  return decide(deps, { ...asked, version: null, channelIds: [...seen.keys()] }, (record) => {
    const given: Approval[] = []
    return {
      event: 'post.approved',
      decide: (each, facts) => {
        const looked = seen.get(each.channelId)
        if (looked?.hash !== each.hash || looked.at !== each.at) throw staleVersion('post', toDetail(record))
        if (each.state !== 'in_review') throw refuseState(each)
        refuseTwice(deps, record, each, me, facts)
        refuseUnfit(record, [each], facts, now)
        given.push(makeApproval(deps, each, facts, { kind: 'approved', personId: me.personId, note }))
        return settleWith(deps, record, each, given, facts)
      },
      approvals: () => given,
      after: { note },
      also: (tx, written, approved) =>
        tellOthers(deps, tx, me, listConcerned(written), {
          title: `${me.name} approved “${written.post.title}”`,
          detail: `${nameThem(approved)}${sayMissing(approved)}.${note ? ` ${note}` : ''}`,
          path: pathOf(written),
        }),
    }
  })
}

function sayMissing(publications: readonly Publication[]): string {
  return publications.some((each) => each.state === 'in_review') ? ': one more person has to approve it' : ''
}

function refuseTwice(deps: Deps, record: PostRecord, each: Publication, me: PersonActor, { desk }: PostFacts): void {
  const mine = record.approvals.filter((given) => given.channelId === each.channelId)
  const counting = releaseOf(each, mine, desk.approval, deps.clock.now()).by
  if (counting.some((given) => given.personId === me.personId))
    throw new Refusal('already-exists', 'You have approved this already: now it needs somebody else’s approval.')
}

/** Releases one’s own work that needs nobody else’s yes; it is recorded as that, never as approved. */
export async function releasePost(
  deps: Deps,
  asked: Asked & { readonly version: number; readonly channelIds: readonly string[] },
): Promise<PostRecord> {
  const { me } = asked
  const now = deps.clock.now()
  return decide(deps, asked, (record) => {
    const given: Approval[] = []
    return {
      event: 'post.released-by-author',
      decide: (each, facts) => {
        refuseUnfit(record, [each], facts, now)
        moveBy(each, each.at ? 'release_timed' : 'release_untimed')
        given.push(makeApproval(deps, each, facts, { kind: 'released_by_author', personId: me.personId, note: '' }))
        return settleWith(deps, record, each, given, facts)
      },
      approvals: () => given,
    }
  })
}

/** A yes to a publication as it is now. */
export function makeApproval(
  deps: Pick<Deps, 'ids' | 'clock'>,
  { postId, channelId, hash, at, round }: Publication,
  facts: Pick<PostFacts, 'desk'>,
  given: Pick<Approval, 'kind' | 'personId' | 'note'>,
): Approval {
  const now = deps.clock.now()
  const lapsesAt = lapseOf(now, facts.desk.approval)
  return { ...given, id: deps.ids.newId(), postId, channelId, at: now, round, hash, plannedAt: at, lapsesAt }
}

function settleWith(
  deps: Deps,
  record: PostRecord,
  each: Publication,
  given: readonly Approval[],
  facts: PostFacts,
): Publication {
  const approvals = [...record.approvals, ...given]
  const { sensitivity } = record.post
  return settle(each, { approvals, rules: facts.desk.approval, now: deps.clock.now(), sensitivity })
}
