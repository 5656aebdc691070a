import type { Entry } from '#core/calendar/layout.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { Notice } from '#ui/notice.tsx'
import type { CalendarActs } from '../acts.ts'
import { sayPlan } from '../say-move.ts'
import { setCalendarState } from '../state.ts'

const close = () => setCalendarState({ shifting: false })

/** Shifts everything that is selected by days; each keeps its time of day. */
export function ShiftDialog({ entries, acts }: { entries: readonly Entry[]; acts: CalendarActs }) {
  const form = useSubmitForm({
    initial: { days: '1' },
    check: { days: (days) => (readDays(days) === null ? 'Give a number of days, such as 7 or -2.' : null) },
    submit: async ({ days }) => acts.move(entries, { kind: 'days', days: readDays(days) ?? 0 }),
    readFailure,
    onDone: close,
  })
  const days = readDays(form.fields.values.days)
  const outlook = days === null ? null : sayPlan(acts.plan(entries, { kind: 'days', days }), acts)
  return (
    <FormDialog
      opened
      onClose={close}
      title={entries.length === 1 ? 'Shift 1 post' : `Shift ${entries.length} posts`}
      about="Each keeps its time of day, over a daylight-saving change too."
      form={form}
      action="Shift"
      size="small"
    >
      <TextField form={form} name="days" label="Days" description="Negative is earlier." type="number" data-autofocus />
      {outlook && (
        <Notice tone={outlook.tone} announce="status">
          {outlook.text}
        </Notice>
      )}
    </FormDialog>
  )
}

const MOST_DAYS = 366

function readDays(text: string): number | null {
  const days = Number(text)
  return text !== '' && Number.isInteger(days) && days !== 0 && Math.abs(days) <= MOST_DAYS ? days : null
}
