import { readFailure } from '#client/api-error.ts'
import type { Me } from '#client/session.ts'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow, Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { useUpdateMe } from '../mutations.ts'

export function ProfileForm({ me }: { me: Me }) {
  const update = useUpdateMe()
  const form = useSubmitForm({
    initial: { name: me.name, title: me.title, pronouns: me.pronouns, zone: me.zone },
    check: {
      name: (name) => (name.trim() ? null : 'Give your name.'),
      zone: (zone) => (zone ? null : 'Choose your time zone.'),
    },
    submit: (values) => update.mutateAsync({ ...values, version: me.version }),
    readFailure,
  })
  return (
    <Form form={form} label="Profile">
      <TextField form={form} name="name" label="Name" autoComplete="name" maxLength={80} />
      <FieldRow>
        <TextField
          form={form}
          name="title"
          label="Title"
          placeholder="Social Marketing Associate"
          autoComplete="organization-title"
          maxLength={80}
        />
        <TextField
          form={form}
          name="pronouns"
          label="Pronouns"
          placeholder="she/her"
          description="If you like."
          maxLength={80}
        />
      </FieldRow>
      <ZoneField
        form={form}
        name="zone"
        label="Time zone"
        description="Tells the others when you are up. Pages show the desk’s own zone."
      />
      <SubmitBar form={form} label="Save profile" says="Saved" />
    </Form>
  )
}
