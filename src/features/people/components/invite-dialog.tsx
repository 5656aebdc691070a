import { useState } from 'react'
import { LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { can } from '#core/person/policy.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { toSubject, useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { CheckboxField, SelectField, TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { useInvite } from '../mutations.ts'
import { LinkDialog } from './link-dialog.tsx'

/** Makes a place for somebody, and then shows the link that fills it. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<{ name: string; link: Output<'invitePerson'> } | null>(null)
  if (made) return <LinkDialog {...made} onClose={onClose} />
  return <InviteForm onClose={onClose} onMade={(name, link) => setMade({ name, link })} />
}

interface InviteFormProps {
  readonly onClose: () => void
  readonly onMade: (name: string, link: Output<'invitePerson'>) => void
}

function InviteForm({ onClose, onMade }: InviteFormProps) {
  const { me } = useSession()
  const invite = useInvite()
  const levels = LEVELS.filter((newLevel) => can(toSubject(me), 'person.invite', { newLevel }).allowed)
  const form = useSubmitForm({
    initial: { name: '', email: '', title: '', level: 'associate' as (typeof LEVELS)[number], administrator: false },
    check: {
      name: (name) => (name.trim() ? null : 'Give their name.'),
      email: (email) =>
        /^\S+@\S+\.\S+$/.test(email.trim()) ? null : 'Give an email address, such as ana@example.com.',
    },
    submit: async (values) => onMade(values.name.trim(), await invite({ ...values, email: values.email.trim() })),
    readFailure,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Invite somebody"
      about="You get a link to give to them. It works for seven days."
      form={form}
      action="Make the link"
    >
      <FieldRow>
        <TextField form={form} name="name" label="Name" maxLength={80} autoComplete="off" data-autofocus />
        <TextField form={form} name="email" label="Email" type="email" autoComplete="off" />
      </FieldRow>
      <SelectField
        form={form}
        name="level"
        label="Level"
        data={levels.map((value) => ({ value, label: LEVEL_FACTS[value].title }))}
        description="What they may do follows from it."
      />
      <TextField
        form={form}
        name="title"
        label="Title"
        description="If it is not the level’s."
        placeholder={LEVEL_FACTS[form.fields.values.level].title}
        maxLength={80}
      />
      {me.administrator && (
        <CheckboxField
          form={form}
          name="administrator"
          label="Administrator"
          description="May change people and settings, whatever the level."
        />
      )}
    </FormDialog>
  )
}
