import { PICK_LIST_FACTS, type PickListValue } from '#core/pick-list/pick-list.ts'
import type { ValueRequest } from '#core/pick-list/value-request.ts'
import type { PersonActor } from '#core/person/actor.ts'
import { personState } from '#core/person/person.ts'
import { mayEver } from '#core/person/policy.ts'
import type { Cause, Tx } from '#core/ports/transact.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal, refuseField } from '../../refusal.ts'
import { checkMediums, checkValue, subjectOf as subjectOfValue } from '../check-pick-list.ts'
import { notify } from '../notify.ts'

type Asked = Pick<ValueRequest, 'list' | 'value' | 'label' | 'mediums' | 'why'>

/** Asks for a value that a list lacks. Whoever may add it is told. */
export async function requestValue(deps: Deps, me: PersonActor, cause: Cause, asked: Asked): Promise<ValueRequest> {
  const values = await deps.stores.pickLists.list()
  checkValue(asked.list, asked.value, values)
  checkMediums(asked.list, asked.mediums, values)
  const waiting = (await deps.stores.valueRequests.list(LIST)).find(
    (each) => each.verdict === null && each.list === asked.list && each.value === asked.value,
  )
  if (waiting) throw new Refusal('already-exists', `${asked.value} was asked for already, and waits for an answer.`)
  const request: ValueRequest = {
    ...{ ...asked, id: deps.ids.newId(), askedBy: me.personId, askedAt: deps.clock.now() },
    ...{ verdict: null, decidedBy: null, decidedAt: null, note: '' },
  }
  await deps.transact(cause, async (tx) => {
    await tx.valueRequests.insert(request)
    const { list, label, mediums } = asked
    tx.record({ event: 'value-request.made', subject: subjectOf(request), after: { list, label, mediums } })
    const whom = (await listDeciders(tx)).filter((id) => id !== me.personId)
    const title = `${me.name} asks for a new value: ${asked.value}`
    await notify(deps, tx, whom, { title, detail: `${sayList(request)}. ${asked.why}`, path: PATH })
  })
  return request
}

export const LIST = 200
const PATH = '/settings/pick-lists#requests'
const SHORTEST_NOTE = 3

async function listDeciders({ people }: Tx): Promise<string[]> {
  const active = (await people.list()).filter((each) => personState(each) === 'active')
  return active
    .filter(({ id: personId, level }) =>
      mayEver({ personId, level, administrator: false, via: { kind: 'session' } }, 'pick-list.edit'),
    )
    .map((each) => each.id)
}

function sayList({ list }: ValueRequest): string {
  return PICK_LIST_FACTS[list].title
}

function subjectOf(request: ValueRequest) {
  return { kind: 'value-request', id: request.id, name: `${sayList(request)}: ${request.value}` } as const
}

interface Verdict {
  readonly verdict: 'approved' | 'declined'
  readonly note: string
}

/** Approves a value, which is added then as this desk’s own, or declines it; whoever asked is told. */
export async function decideValueRequest(
  deps: Deps,
  me: PersonActor,
  cause: Cause,
  id: string,
  { verdict, note }: Verdict,
): Promise<ValueRequest> {
  const request = await deps.stores.valueRequests.get(id)
  if (!request) throw notFound('request')
  const { list, value, label, mediums } = request
  if (verdict === 'approved') await checkAgain(deps, request)
  else if (note.length < SHORTEST_NOTE)
    throw refuseField({
      ...{ field: 'body.note', rule: 'needed', measured: note.length, allowed: 'a reason' },
      message: 'Say why: whoever asked reads it.',
    })
  const decided = { ...request, verdict, note, decidedBy: me.personId, decidedAt: deps.clock.now() }
  return deps.transact(cause, async (tx) => {
    if (!(await tx.valueRequests.decide(decided))) throw new Refusal('gone', 'Somebody has decided this already.')
    tx.record({ event: `value-request.${verdict}`, subject: subjectOf(request), after: { note } })
    if (verdict === 'approved') {
      const added: PickListValue = {
        ...{ id: deps.ids.newId(), list, value, label, mediums, own: true, retiredAt: null, version: 1 },
      }
      await tx.pickLists.insert([added])
      tx.record({ event: 'pick-list.value-added', subject: subjectOfValue(added), after: { list, label, mediums } })
    }
    const title = `${me.name} ${verdict} the new value ${value}`
    const whom = request.askedBy === me.personId ? [] : [request.askedBy]
    await notify(deps, tx, whom, { title, detail: note || sayList(request), path: PATH })
    return decided
  })
}

/** The lists may have changed since it was asked for. */
async function checkAgain({ stores }: Deps, { list, value, mediums }: ValueRequest): Promise<void> {
  const values = await stores.pickLists.list()
  checkValue(list, value, values)
  checkMediums(list, mediums, values)
}
