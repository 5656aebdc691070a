import { useState } from 'react'
import { DAY_MS } from '#core/time/instant.ts'
import type { Input, Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { type FormFailure, useSubmitForm } from '#ui/form/use-submit-form.ts'
import { formatMoment } from '#ui/time/format.ts'
import { useZone } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { useCreateToken } from '../mutations.ts'
import { ScopeField } from './scope-field.tsx'
import { SecretDialog } from './secret-dialog.tsx'

/** The contract's limit; a token that lives longer would be forgotten. */
const MOST_DAYS = 365

/** Makes a token, and then shows its secret. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Output<'createToken'> | null>(null)
  if (made) return <SecretDialog made={made} onClose={onClose} />
  return <CreateForm onClose={onClose} onMade={setMade} />
}

interface CreateFormProps {
  readonly onClose: () => void
  readonly onMade: (made: Output<'createToken'>) => void
}

function CreateForm({ onClose, onMade }: CreateFormProps) {
  const create = useCreateToken()
  const zone = useZone()
  const now = useNow('real')
  const form = useSubmitForm({
    initial: { name: '', expiresInDays: '90', scopes: [] as Input<'createToken'>['body']['scopes'] },
    check: {
      name: (name) => (name.trim() ? null : 'Say what will use it.'),
      expiresInDays: (days) => (isDays(days) ? null : `Give a whole number of days, 1 to ${MOST_DAYS}.`),
      scopes: (scopes) => (scopes.length > 0 ? null : 'Choose at least one thing it may do.'),
    },
    submit: async ({ name, scopes, expiresInDays }) =>
      onMade(await create({ name: name.trim(), scopes: [...scopes], expiresInDays: Number(expiresInDays) })),
    readFailure: readTokenFailure,
  })
  const days = form.fields.values.expiresInDays
  const end = isDays(days)
    ? `Until ${formatMoment(now + Number(days) * DAY_MS, zone, 'date')}.`
    : `1 to ${MOST_DAYS} days.`
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Make an API token"
      about="A program that sends it acts as you, within what you tick below."
      form={form}
      action="Make the token"
      size="large"
    >
      <FieldRow>
        <TextField
          form={form}
          name="name"
          label="Name"
          description="What will use it, such as Nightly export."
          maxLength={80}
          autoComplete="off"
          data-autofocus
        />
        <TextField
          form={form}
          name="expiresInDays"
          label="Expires in days"
          description={end}
          inputMode="numeric"
          autoComplete="off"
        />
      </FieldRow>
      <ScopeField form={form} name="scopes" />
    </FormDialog>
  )
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_DAYS
}

/** The server names the scope at fault by its number in the list; the form shows it at the list. */
function readTokenFailure(error: unknown): FormFailure {
  const { message, fields } = readFailure(error)
  return {
    message,
    fields: Object.fromEntries(Object.entries(fields).map(([field, said]) => [field.split('.')[0] ?? field, said])),
  }
}
