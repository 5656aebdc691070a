import { type ReactNode, useRef, useState } from 'react'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDeactivate, useReactivate, useSetAdministrator } from '../mutations.ts'
import type { Person } from '../queries.ts'

interface PersonDialogProps {
  readonly person: Person
  readonly onClose: () => void
}

interface ActWithReasonProps extends PersonDialogProps {
  readonly title: string
  readonly about: ReactNode
  readonly action: string
  readonly tone?: 'danger'
  readonly done: string
  readonly act: (input: { params: { id: string }; body: { why: string; version: number } }) => Promise<unknown>
}

/**
 * Asks why, and acts. When somebody changed the person meanwhile, it says what, keeps the reason, and the next press
 * acts on the person as they are now.
 */
function ActWithReason({ person, onClose, act, done, ...words }: ActWithReasonProps) {
  const against = useRef(person.version)
  const [now, setNow] = useState<Person | null>(null)
  const confirm = async (why: string) => {
    try {
      await act({ params: { id: person.id }, body: { why, version: against.current } })
      showToast(done)
    } catch (error) {
      const current = readConflict<Person>(error)
      if (current) against.current = current.version
      setNow(current)
      throw error
    }
  }
  return (
    <ReasonDialog onClose={onClose} onConfirm={confirm} readFailure={readFailure} {...words}>
      {now && <WhatChanged before={person} now={now} />}
    </ReasonDialog>
  )
}

function WhatChanged({ before, now }: { before: Person; now: Person }) {
  const sides = [before, now].map((each) => ({
    Name: each.name,
    Title: each.title || 'none',
    Level: LEVEL_FACTS[each.level].title,
    Administrator: each.administrator ? 'yes' : 'no',
    Place: each.deactivatedAt ? 'deactivated' : 'there',
  }))
  const [was, is] = sides as [(typeof sides)[number], (typeof sides)[number]]
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field])
  return (
    <Notice tone="caution" title="What changed">
      <ul>
        {changed.map((field) => (
          <li key={field}>
            {field}: {was[field]} → {is[field]}
          </li>
        ))}
      </ul>
      If it should still happen, press the button again.
    </Notice>
  )
}

export function DeactivateDialog({ person, onClose }: PersonDialogProps) {
  return (
    <ActWithReason
      person={person}
      onClose={onClose}
      act={useDeactivate()}
      title={`Deactivate ${person.name}`}
      about={`Every session and API token of ${person.name} ends at once. What they made and wrote stays theirs, and the place can be given back.`}
      action={`Deactivate ${person.name}`}
      tone="danger"
      done={`${person.name} was deactivated.`}
    />
  )
}

export function ReactivateDialog({ person, onClose }: PersonDialogProps) {
  const about = person.joinedAt
    ? `${person.name} can sign in again, with the same level and password.`
    : `${person.name} never came in: make a new invitation link afterwards.`
  return (
    <ActWithReason
      person={person}
      onClose={onClose}
      act={useReactivate()}
      title={`Reactivate ${person.name}`}
      about={about}
      action={`Reactivate ${person.name}`}
      done={`${person.name} has the place back.`}
    />
  )
}

export function AdministratorDialog({ person, onClose }: PersonDialogProps) {
  const set = useSetAdministrator()
  const administrator = !person.administrator
  return (
    <ActWithReason
      person={person}
      onClose={onClose}
      act={({ params, body }) => set({ params, body: { ...body, administrator } })}
      title={administrator ? `Make ${person.name} an administrator` : `Remove ${person.name} as administrator`}
      about={
        administrator
          ? 'An administrator may change people and settings, see everyone’s API tokens and read the audit log, whatever the level.'
          : 'They keep their place, and what their level allows.'
      }
      action={administrator ? 'Make administrator' : 'Remove administrator'}
      done={administrator ? `${person.name} is an administrator now.` : `${person.name} is no longer an administrator.`}
    />
  )
}
