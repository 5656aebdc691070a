import type { Entry } from '#core/calendar/layout.ts'
import type { Shift } from '#core/calendar/move.ts'
import { isDay, WALL_TIME_PATTERN } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { Notice } from '#ui/notice.tsx'
import type { CalendarActs } from '../acts.ts'
import { sayPlan } from '../say-move.ts'
import { setCalendarState } from '../state.ts'

interface MoveDialogProps {
  readonly entries: readonly Entry[]
  readonly acts: CalendarActs
}

const close = () => setCalendarState({ moving: null })

/** Moves posts by typing when; says what that does to their approval before it is done. */
export function MoveDialog({ entries, acts }: MoveDialogProps) {
  const [first] = entries
  const zone = first?.publications[0]?.zone ?? acts.zone
  const form = useSubmitForm({
    initial: { day: first?.day ?? '', time: first?.time ?? '', zone },
    check: {
      day: (day) => (isDay(day) ? null : 'Choose a day.'),
      time: (time) => (WALL_TIME_PATTERN.test(time) ? null : 'Give a time of day, such as 09:30.'),
    },
    submit: async (values) => {
      if (first) setCalendarState({ focusNext: { entry: first.id, day: values.day } })
      acts.move(entries, { kind: 'to', ...values })
    },
    readFailure,
    onDone: close,
  })
  const shift = readShift(form.fields.values)
  const outlook = shift && sayPlan(acts.plan(entries, shift), acts)
  const many = entries.length > 1
  return (
    <FormDialog
      opened
      onClose={close}
      title={many ? `Move ${entries.length} posts` : `Move “${first?.card.title ?? ''}”`}
      about={many ? 'All of them go to the same time. To keep their times of day, shift them by days.' : undefined}
      form={form}
      action={many ? 'Move posts' : 'Move post'}
    >
      <FieldRow>
        <TextField form={form} name="day" label="Day" type="date" data-autofocus />
        <TextField form={form} name="time" label="Time" type="time" />
      </FieldRow>
      <ZoneField form={form} name="zone" label="Zone" />
      {outlook && (
        <Notice tone={outlook.tone} announce="status">
          {outlook.text}
        </Notice>
      )}
    </FormDialog>
  )
}

function readShift({ day, time, zone }: { day: string; time: string; zone: string }): Shift | null {
  return isDay(day) && WALL_TIME_PATTERN.test(time) ? { kind: 'to', day, time, zone } : null
}
