import { type Action, can, type Decision, mayEver, type Subject } from '#core/person/policy.ts'
import type { PersonRow } from './queries.ts'

export type ActId = 'edit' | 'administrator' | 'renew' | 'withdraw' | 'deactivate' | 'reactivate'

/** Something that can be done to a person, and whether whoever looks may do it to this one. */
export interface Act {
  readonly id: ActId
  readonly label: string
  /** What it does, in a sentence. */
  readonly says: string
  readonly decision: Decision
  readonly danger?: true
}

interface Draft extends Omit<Act, 'decision'> {
  readonly action: Action
}

/** What can be done to this person. What the viewer could never do to anybody is left out. */
export function listActs(subject: Subject, row: PersonRow): Act[] {
  const { id, level } = row.person
  // An invitation is to a level; edits and deactivation are of a person who has one.
  const factsFor = (action: Action) => (action === 'person.invite' ? { newLevel: level } : { person: { id, level } })
  return draftsFor(row)
    .filter(({ action }) => mayEver(subject, action))
    .map(({ action, ...act }) => ({ ...act, decision: can(subject, action, factsFor(action)) }))
}

function draftsFor({ person, state }: PersonRow): Draft[] {
  const edit: Draft = {
    id: 'edit',
    action: 'person.edit',
    label: 'Edit title and level',
    says: 'What they may do follows from the level.',
  }
  if (state === 'deactivated') {
    return [
      {
        id: 'reactivate',
        action: 'person.deactivate',
        label: 'Reactivate',
        says: `Gives ${person.name} the place back.`,
      },
    ]
  }
  if (state === 'invited') return [edit, ...invitationDrafts]
  return [edit, administratorDraft(person.administrator), deactivateDraft]
}

const invitationDrafts: readonly Draft[] = [
  { id: 'renew', action: 'person.invite', label: 'Make a new link', says: 'The old link stops working.' },
  {
    id: 'withdraw',
    action: 'person.invite',
    label: 'Withdraw invitation',
    says: 'The link stops working and the place is deactivated.',
    danger: true,
  },
]

const deactivateDraft: Draft = {
  id: 'deactivate',
  action: 'person.deactivate',
  label: 'Deactivate',
  says: 'Sessions and API tokens end at once. What they did stays theirs.',
  danger: true,
}

function administratorDraft(is: boolean): Draft {
  const act = { id: 'administrator', action: 'person.administrator' } as const
  return is
    ? { ...act, label: 'Remove administrator', says: 'Keeps the place and the level.' }
    : { ...act, label: 'Make administrator', says: 'May change people and settings, whatever the level.' }
}
