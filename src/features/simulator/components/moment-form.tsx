import { readFailure } from '#client/api-error.ts'
import { useSession } from '#client/session.ts'
import { addDays, dayOf } from '#core/time/wall.ts'
import { toInstant, toMs } from '#core/time/instant.ts'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow, Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { formatSpan } from '#ui/time/format-span.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { findFault, readMoment } from '../check-moment.ts'
import { useMoveClock } from '../mutations.ts'
import classes from '../simulator.module.css'

/** Plays time forward to a moment in the desk's zone. */
export function MomentForm({ still }: { still: boolean }) {
  const { desk } = useSession()
  const { zone } = desk
  const now = useNow()
  const move = useMoveClock()
  const form = useSubmitForm({
    initial: { day: addDays(dayOf(toInstant(now), zone), 1), time: desk.workingHours.from },
    check: {
      day: (_, values) => {
        const to = readMoment(values, zone)
        return to ? findFault(to, now) : 'Choose a date and a time.'
      },
    },
    submit: async (values) => {
      const to = readMoment(values, zone)
      if (to) await move.mutateAsync({ to })
      // The same moment again would be behind the clock.
      form.restart({ ...values, day: addDays(values.day, 1) })
    },
    readFailure,
  })
  const meant = readMoment(form.fields.values, zone)
  return (
    <Form form={form} label="To a moment">
      <FieldRow>
        <TextField form={form} name="day" label="Date" type="date" min={dayOf(toInstant(now), zone)} disabled={still} />
        <TextField form={form} name="time" label="Time" type="time" disabled={still} />
      </FieldRow>
      <p className={classes.hint}>
        {meant && findFault(meant, now) === null
          ? `${formatMoment(meant, zone, 'full')} ${offsetName(zone, meant)}, ${formatSpan(toMs(meant) - now)} from the desk’s now.`
          : `In the desk’s zone, ${zone.replaceAll('_', ' ')}.`}
      </p>
      <SubmitBar form={form} label="Play to this moment" disabled={still} />
    </Form>
  )
}
