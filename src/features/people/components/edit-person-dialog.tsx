import { useRef, useState } from 'react'
import { type Level, LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { can, type Decision } from '#core/person/policy.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { toSubject, useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { SelectField, TextAreaField, TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { useUpdatePerson } from '../mutations.ts'
import type { Person } from '../queries.ts'

interface EditPersonDialogProps {
  readonly person: Person
  readonly onClose: () => void
}

const SHORTEST_WHY = 3

export function EditPersonDialog({ person, onClose }: EditPersonDialogProps) {
  const mayGive = useMayGive(person)
  const { form, conflict, takeTheirs } = useEditForm(person, mayGive, onClose)
  const values = form.fields.values
  const levels = LEVELS.map((level) => ({
    value: level,
    label: LEVEL_FACTS[level].title,
    disabled: !mayGive(level).allowed,
  }))
  const sayLevel = (level: Level) => LEVEL_FACTS[level].title
  return (
    <FormDialog opened onClose={onClose} title={`Edit ${person.name}`} form={form} action="Save">
      {conflict && (
        <ConflictChoice
          rows={[
            {
              label: 'Title',
              theirs: conflict.title || 'None',
              mine: values.title || 'None',
              differs: conflict.title !== values.title,
            },
            {
              label: 'Level',
              theirs: sayLevel(conflict.level),
              mine: sayLevel(values.level),
              differs: conflict.level !== values.level,
            },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <TextField
        form={form}
        name="title"
        label="Title"
        placeholder={LEVEL_FACTS[values.level].title}
        maxLength={80}
        data-autofocus
      />
      <SelectField
        form={form}
        name="level"
        label="Level"
        data={levels}
        description="The word after the comma matters: “Manager, Social Marketing” manages people; “Social Marketing Manager” does not."
      />
      <TextAreaField form={form} name="why" label="Why" description="Kept in the audit log." maxLength={500} />
    </FormDialog>
  )
}

/** Whether the person signed in may give that level to this person. */
function useMayGive(person: Person): (level: Level) => Decision {
  const subject = toSubject(useSession().me)
  return (newLevel) => can(subject, 'person.edit', { person: { id: person.id, level: person.level }, newLevel })
}

function useEditForm(person: Person, mayGive: (level: Level) => Decision, onClose: () => void) {
  const update = useUpdatePerson()
  const against = useRef(person.version)
  const [conflict, setConflict] = useState<Person | null>(null)
  const form = useSubmitForm({
    initial: { title: person.title, level: person.level, why: '' },
    check: {
      level: (level) => {
        const decision = mayGive(level)
        return decision.allowed ? null : decision.reason
      },
      why: (why) => (why.trim().length < SHORTEST_WHY ? 'Say why, in a few words.' : null),
    },
    submit: async (values) => {
      try {
        await update({ params: { id: person.id }, body: { ...values, version: against.current } })
      } catch (error) {
        const current = readConflict<Person>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure,
    onDone: () => {
      showToast(`${person.name} was changed.`)
      onClose()
    },
  })
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart({ title: conflict.title, level: conflict.level, why: form.fields.getValues().why })
  }
  return { form, conflict, takeTheirs }
}
