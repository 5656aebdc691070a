import type { ApprovalRules } from '#core/approval/rules.ts'
import { isSame } from '#core/base/same.ts'
import type { Person } from '#core/person/person.ts'
import { applyRules } from '#core/post/apply-rules.ts'
import { isVoided } from '#core/post/plan-publication.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Tx } from '#core/ports/transact.ts'
import type { Publication } from '#core/publication/publication.ts'
import { isFrozen, PUBLICATION_STATES } from '#core/publication/state.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { subjectOf } from './present.ts'
import { listConcerned, pathOf, tellOthers } from './tell.ts'

const OPEN = PUBLICATION_STATES.filter((state) => !isFrozen(state) && state !== 'cancelled')
/** Every open post: a rule that reached only some of them would be none. */
const ALL = 2 ** 31 - 1
/** Read and written together: what one statement takes of parameters is limited. */
const BATCH = 500

/** What a change of the approval rules did to the posts that were there. */
export interface RuleReach {
  /** Posts that were released, and need more approvals now. */
  readonly held: number
  /** Posts that have enough approvals now. */
  readonly released: number
}

interface Reached {
  readonly record: PostRecord
  readonly changed: readonly Publication[]
  readonly lost: readonly Publication[]
  readonly gained: readonly Publication[]
}

/**
 * Lets new approval rules reach every post that is not out, in the transaction that changes them (decision 0019). The
 * lever’s lock is held meanwhile: nothing is taken for sending under the old ones.
 * @throws Refusal `conflict` when somebody changed one of the posts at this very moment
 */
export async function reachPosts(deps: Deps, tx: Tx, me: Teller, rules: ApprovalRules): Promise<RuleReach> {
  await tx.deliveries.holdSignal('exclusive')
  const ids = await tx.posts.listInState(OPEN, ALL)
  const people = new Map((await tx.people.list()).map((each) => [each.id, each]))
  const all: Reached[] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const records = await tx.posts.getMany(ids.slice(start, start + BATCH))
    const reached = records.map((record) => reach(record, rules, people, deps.clock.now()))
    all.push(...(await write(tx, reached)))
  }
  await tell(deps, tx, me, all)
  return {
    held: all.filter((each) => each.lost.length > 0).length,
    released: all.filter((each) => each.gained.length > 0).length,
  }
}

type Teller = Parameters<typeof tellOthers>[2] & { readonly name: string }

function reach(record: PostRecord, rules: ApprovalRules, people: ReadonlyMap<string, Person>, now: string): Reached {
  const authorLevels = record.post.authorIds.flatMap((id) => people.get(id)?.level ?? [])
  const was = new Map(record.publications.map((each) => [each.id, each]))
  const changed = applyRules(record, { rules, authorLevels, now })
    .filter((each) => !isSame(each, was.get(each.id)))
    .map((each) => ({ ...each, version: each.version + 1 }))
  const lost = changed.filter((each) => isVoided(was.get(each.id) ?? null, each))
  const gained = changed.filter((each) => isVoided(each, was.get(each.id) ?? each))
  return { record, changed, lost, gained }
}

async function write(tx: Tx, reached: readonly Reached[]): Promise<Reached[]> {
  const touched = reached.filter((each) => each.changed.length > 0)
  if (!(await tx.posts.putPublications(touched.flatMap((each) => each.changed))))
    throw new Refusal('conflict', 'Somebody changed a post at this very moment. Nothing was changed; save again.')
  await tx.posts.raiseVersions(touched.map(({ record }) => record.post.id))
  for (const { record, lost, gained } of touched)
    for (const [event, moved] of [['post.approval-voided', lost] as const, ['post.approval-restored', gained] as const])
      if (moved.length > 0)
        tx.record({ event, subject: subjectOf(record), before: statesOf(record, moved), after: statesOf(null, moved) })
  return touched
}

function statesOf(record: PostRecord | null, moved: readonly Publication[]): Record<string, unknown> {
  const stateOf = (each: Publication) => record?.publications.find((was) => was.id === each.id)?.state ?? each.state
  return Object.fromEntries(moved.map((each) => [each.channelId, stateOf(each)]))
}

/** One notice a person, whatever the number of their posts. */
async function tell(deps: Deps, tx: Tx, me: Teller, all: readonly Reached[]): Promise<void> {
  const lost = all.filter((each) => each.lost.length > 0)
  const gained = all.filter((each) => each.gained.length > 0)
  for (const [mine, personId] of groupByPerson(lost))
    await tellOthers(deps, tx, me, [personId], sayTo(me, mine, 'needs approval again', 'need approval again'))
  for (const [mine, personId] of groupByPerson(gained))
    await tellOthers(deps, tx, me, [personId], sayTo(me, mine, 'is released', 'are released'))
}

function groupByPerson(all: readonly Reached[]): [Reached[], personId: string][] {
  const mine = new Map<string, Reached[]>()
  for (const reached of all) {
    const gave = reached.record.approvals.map((each) => each.personId)
    for (const id of new Set([...listConcerned(reached.record), ...gave])) {
      mine.set(id, [...(mine.get(id) ?? []), reached])
    }
  }
  return [...mine].map(([personId, each]) => [each, personId])
}

const NAMED = 3

function sayTo({ name }: Teller, mine: readonly Reached[], one: string, many: string) {
  const titles = mine.map(({ record }) => `“${record.post.title}”`)
  const more = titles.length > NAMED ? ` and ${titles.length - NAMED} more` : ''
  const first = mine[0]
  return {
    title: `${name} changed the approval rules: ${mine.length === 1 ? `a post ${one}` : `${mine.length} posts ${many}`}`,
    detail: `${titles.slice(0, NAMED).join(', ')}${more}.`,
    path: mine.length === 1 && first ? pathOf(first.record) : '/publishing',
  }
}
