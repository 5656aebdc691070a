import type { Desk } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { useDeskForm } from '../use-desk-form.ts'

interface DeskValues extends Record<string, string> {
  name: string
  zone: string
  why: string
}

const OPTIONS = {
  read: (desk: Desk, typed?: DeskValues): DeskValues => ({ name: desk.name, zone: desk.zone, why: typed?.why ?? '' }),
  write: (values: DeskValues) => values,
  check: {
    name: (name: string) => (name.trim() ? null : 'Give the desk a name.'),
    zone: (zone: string) => (zone ? null : 'Choose a zone.'),
  },
}

/** Name and zone, for those who may change them. */
export function DeskForm({ desk }: { desk: Desk }) {
  const { form, conflict, takeTheirs } = useDeskForm(OPTIONS)
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
