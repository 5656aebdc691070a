import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PauseKind } from '#core/pause/pause.ts'
import { toInstant } from '#core/time/instant.ts'
import { addDays, dayOf } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { apiQuery, refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { SelectField, TextAreaField, TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import type { SubmitForm } from '#ui/form/use-submit-form.ts'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { useNow } from '#ui/time/use-now.ts'
import { findFault, KIND_CHOICES, listChoices, type PauseValues, readEnd, readScope, sayAct } from '../pause-values.ts'

interface SetPauseDialogProps {
  /** It holds: called with its id. */
  readonly onSet: (id: string) => void
  readonly onClose: () => void
}

const SHORTEST = 3
const ENDS = [
  { value: 'lifted', label: 'When somebody lifts it' },
  { value: 'time', label: 'By itself, at a time' },
]

/** What to pause, why, and until when. */
export function SetPauseDialog({ onSet, onClose }: SetPauseDialogProps) {
  const { desk } = useSession()
  const now = useNow()
  const client = useQueryClient()
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const values = useQuery(apiQuery('listPickLists')).data?.values ?? []
  const initial: PauseValues = {
    ...{ kind: 'everything', value: null, reason: '', until: 'lifted' },
    ...{ day: addDays(dayOf(toInstant(now), desk.zone), 1), time: desk.workingHours.from },
  }
  const form = useSubmitForm<PauseValues>({
    initial,
    check: {
      value: (value, { kind }) => (kind !== 'everything' && !value ? `Choose which ${kind}.` : null),
      reason: (reason) => (reason.trim().length < SHORTEST ? 'Say why, in a few words.' : null),
      day: (_, all) => findFault(all, desk.zone, now),
    },
    submit: async (given) => {
      const body = { scope: readScope(given), reason: given.reason.trim(), endsAt: readEnd(given, desk.zone) }
      const answer = await call('setPause', { body })
      client.setQueryData(apiQuery('getPause', { params: { id: answer.pause.id } }).queryKey, answer)
      void refresh(client, 'getPublishing', 'listPauses')
      onSet(answer.pause.id)
    },
    readFailure,
  })
  const { kind, value } = form.fields.values
  const choices = listChoices(kind, channels, values)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Pause publishing"
      about="From that moment on nothing within it begins. What becomes due meanwhile is held, and stays held until somebody looks at it. Only what is already on its way can still arrive."
      form={form}
      action={sayAct({ kind, value }, choices)}
      tone="danger"
    >
      <ScopeFields form={form} choices={choices} />
      <TextAreaField
        form={form}
        name="reason"
        label="Why"
        description="Everybody who looks at the lamp reads it; kept in the audit log."
        maxLength={500}
        minRows={2}
      />
      <EndFields form={form} zone={desk.zone} />
    </FormDialog>
  )
}

interface FieldsProps {
  readonly form: SubmitForm<PauseValues>
}

function ScopeFields({ form, choices }: FieldsProps & { choices: ReturnType<typeof listChoices> }) {
  const { kind } = form.fields.values
  const choose = (next: string | null) => {
    form.fields.setFieldValue('kind', (next ?? 'everything') as PauseKind)
    form.fields.setFieldValue('value', null)
  }
  return (
    <FieldRow>
      <SelectField
        form={form}
        name="kind"
        label="What to pause"
        data={[...KIND_CHOICES]}
        allowDeselect={false}
        onChange={choose}
        data-autofocus
      />
      {kind !== 'everything' && (
        <SelectField
          key={kind}
          form={form}
          name="value"
          label={`Which ${kind}`}
          data={[...choices]}
          searchable
          nothingFoundMessage="There is none of that name."
        />
      )}
    </FieldRow>
  )
}

function EndFields({ form, zone }: FieldsProps & { zone: string }) {
  return (
    <>
      <SelectField form={form} name="until" label="It ends" data={ENDS} allowDeselect={false} />
      {form.fields.values.until === 'time' && (
        <FieldRow>
          <TextField
            form={form}
            name="day"
            label="Day"
            type="date"
            description={`In the desk’s zone, ${zone.replaceAll('_', ' ')}`}
          />
          <TextField form={form} name="time" label="Time" type="time" description="On the wall there" />
        </FieldRow>
      )}
    </>
  )
}
