import { useRef, useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import type { Desk } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { useUpdateDesk } from '../mutations.ts'

/** Name and zone, for those who may change them. */
export function DeskForm({ desk }: { desk: Desk }) {
  const { form, conflict, takeTheirs } = useDeskForm(desk)
  const { name, zone } = form.fields.values
  const zoneMoves = zone !== desk.zone
  return (
    <Form form={form} label="Name and zone">
      {conflict && (
        <ConflictChoice
          rows={[
            { label: 'Name', theirs: conflict.name, mine: name, differs: conflict.name !== name },
            { label: 'Zone', theirs: conflict.zone, mine: zone, differs: conflict.zone !== zone },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <TextField
        form={form}
        name="name"
        label="Name"
        description="The brand’s or the team’s, as everybody sees it."
        maxLength={80}
      />
      <ZoneField
        form={form}
        name="zone"
        label="Time zone"
        description="Pages show their times in it, and days begin and end by it."
      />
      <TextField
        form={form}
        name="why"
        label="Why"
        description={
          zoneMoves
            ? 'Everybody’s pages will show other times: say why. Kept in the audit log.'
            : 'If it needs saying. Kept in the audit log.'
        }
        maxLength={500}
      />
      <SubmitBar form={form} label="Save desk" says="Saved" />
    </Form>
  )
}

function useDeskForm(desk: Desk) {
  const update = useUpdateDesk()
  const against = useRef(desk.version)
  const [conflict, setConflict] = useState<Desk | null>(null)
  const form = useSubmitForm({
    initial: { name: desk.name, zone: desk.zone, why: '' },
    check: {
      name: (name) => (name.trim() ? null : 'Give the desk a name.'),
      zone: (zone) => (zone ? null : 'Choose a zone.'),
    },
    submit: async (values) => {
      try {
        const saved = await update({ ...values, version: against.current })
        against.current = saved.version
        setConflict(null)
      } catch (error) {
        const current = readConflict<Desk>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure,
  })
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart({ name: conflict.name, zone: conflict.zone, why: form.fields.getValues().why })
  }
  return { form, conflict, takeTheirs }
}
