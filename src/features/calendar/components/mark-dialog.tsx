import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type Day, isDay } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { SelectField, TextAreaField, TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import type { Mark } from '../queries.ts'
import { sayShortDay } from '../say-move.ts'
import { setCalendarState } from '../state.ts'

interface MarkDialogProps {
  readonly mark: { readonly id: string } | { readonly day: Day }
  readonly marks: readonly Mark[]
}

const close = () => setCalendarState({ mark: null })

/** Adds, changes or takes away an observance or company event. */
export function MarkDialog({ mark, marks }: MarkDialogProps) {
  const may = useMay('mark.edit')
  const found = 'id' in mark ? marks.find((each) => each.id === mark.id) : undefined
  if ('id' in mark && !found) return null
  if (!may && found) return <MarkFacts mark={found} />
  return <MarkForm mark={found} day={'day' in mark ? mark.day : (found?.day ?? '')} />
}

function MarkFacts({ mark }: { mark: Mark }) {
  const days =
    mark.day === mark.endDay ? sayShortDay(mark.day) : `${sayShortDay(mark.day)} to ${sayShortDay(mark.endDay)}`
  return <Dialog opened onClose={close} title={mark.name} about={`${days}. ${mark.note}`} size="small" />
}

const KINDS = [
  { value: 'observance', label: 'Observance' },
  { value: 'event', label: 'Company event' },
]

function MarkForm({ mark, day }: { mark: Mark | undefined; day: Day }) {
  const client = useQueryClient()
  const form = useSubmitForm({
    initial: {
      kind: (mark?.kind ?? 'observance') as string,
      name: mark?.name ?? '',
      day: mark?.day ?? day,
      endDay: mark?.endDay ?? day,
      note: mark?.note ?? '',
    },
    check: {
      name: (name) => (name.trim() === '' ? 'Give it a name.' : null),
      day: (first) => (isDay(first) ? null : 'Choose a day.'),
      endDay: (last, values) => (isDay(last) && last >= values.day ? null : 'It ends on the day it begins, or later.'),
    },
    submit: async ({ kind, ...values }) => {
      const body = { ...values, kind: kind === 'event' ? ('event' as const) : ('observance' as const) }
      if (mark) await call('updateMark', { params: { id: mark.id }, body: { ...body, version: mark.version } })
      else await call('addMark', { body })
      await refresh(client, 'getCalendar')
      showToast(mark ? `${values.name} was changed.` : `${values.name} is on the calendar.`)
    },
    readFailure,
    onDone: close,
  })
  return (
    <FormDialog
      opened
      onClose={close}
      title={mark ? `Change ${mark.name}` : 'Add an observance or event'}
      form={form}
      action={mark ? 'Save' : 'Add to the calendar'}
    >
      <TextField form={form} name="name" label="Name" maxLength={80} data-autofocus />
      <SelectField form={form} name="kind" label="Kind" data={KINDS} />
      <FieldRow>
        <TextField form={form} name="day" label="First day" type="date" />
        <TextField form={form} name="endDay" label="Last day" type="date" />
      </FieldRow>
      <TextAreaField form={form} name="note" label="Note" maxLength={500} minRows={2} />
      {mark && <RemoveButton mark={mark} />}
    </FormDialog>
  )
}

function RemoveButton({ mark }: { mark: Mark }) {
  const client = useQueryClient()
  const remove = async () => {
    try {
      await call('removeMark', { params: { id: mark.id } })
      close()
      const { id: _id, version: _version, ...body } = mark
      showToast(`${mark.name} is off the calendar.`, {
        undo: () => void call('addMark', { body }).then(() => refresh(client, 'getCalendar')),
      })
    } catch (error) {
      showToast(`Not removed. ${readFailure(error).message}`, { tone: 'danger' })
    } finally {
      void refresh(client, 'getCalendar')
    }
  }
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        color="danger"
        leftSection={<IconTrash size={14} />}
        onClick={() => void remove()}
      >
        Take it off the calendar
      </Button>
    </div>
  )
}
