import { type Desk, useSession } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import classes from '../hours.module.css'
import { FIELD_NAMES, checkHours, type HoursValues, readHours, toHours, writeHours } from '../hours-values.ts'
import { sayDays, sayQuiet, sayWeek } from '../say-hours.ts'
import { useDeskForm } from '../use-desk-form.ts'
import { DayToggles } from './day-toggles.tsx'
import { WallTimeField } from './wall-time-field.tsx'

const OPTIONS = { read: readHours, write: writeHours, check: checkHours, fieldNames: FIELD_NAMES }

/** Working days and hours, and quiet hours. */
export function HoursForm() {
  const { form, conflict, takeTheirs } = useDeskForm(OPTIONS)
  const { values, errors } = form.fields
  const zone = useSession().desk.zone.replaceAll('_', ' ')
  const days = values.days.map(Number)
  const work = toHours(values.workFrom, values.workTo)
  const quiet = toHours(values.quietFrom, values.quietTo)
  return (
    <Form form={form} label="Hours">
      {conflict && <HoursConflict theirs={conflict} mine={values} onTakeTheirs={takeTheirs} busy={form.submitting} />}
      <div className={classes.group}>
        <DayToggles
          label="Working days"
          description={sayDays(days)}
          value={values.days}
          onChange={(next) => form.fields.setFieldValue('days', next)}
          error={errors['days'] ? String(errors['days']) : undefined}
        />
        <div>
          <div className={classes.times}>
            <WallTimeField form={form} name="workFrom" label="Work begins" />
            <WallTimeField form={form} name="workTo" label="Work ends" />
          </div>
          <p className={classes.says}>
            {work && work.from < work.to ? `${sayWeek(days, work)}, ${zone} time.` : 'On the same day.'}
          </p>
        </div>
      </div>
      <div className={classes.group}>
        <div>
          <div className={classes.times}>
            <WallTimeField form={form} name="quietFrom" label="Quiet from" />
            <WallTimeField form={form} name="quietTo" label="Quiet to" />
          </div>
          <p className={classes.says}>{quiet ? sayQuiet(quiet) : 'They may go over midnight.'}</p>
        </div>
      </div>
      <SubmitBar form={form} label="Save hours" says="Saved" />
    </Form>
  )
}

interface HoursConflictProps {
  readonly theirs: Desk
  readonly mine: HoursValues
  readonly onTakeTheirs: () => void
  readonly busy: boolean
}

function HoursConflict({ theirs, mine, ...rest }: HoursConflictProps) {
  const there = readHours(theirs)
  const sides = [there, mine].map((side) => ({
    'Working days': sayDays(side.days.map(Number)),
    'Working hours': `${side.workFrom} to ${side.workTo}`,
    'Quiet hours': `${side.quietFrom} to ${side.quietTo}`,
  }))
  const [a, b] = sides as [(typeof sides)[number], (typeof sides)[number]]
  const rows = (Object.keys(a) as (keyof typeof a)[]).map((label) => ({
    label,
    theirs: a[label],
    mine: b[label],
    differs: a[label] !== b[label],
  }))
  return <ConflictChoice rows={rows} {...rest} />
}
