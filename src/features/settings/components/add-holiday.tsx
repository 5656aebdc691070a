import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Holiday } from '#core/desk/desk.ts'
import { type Day, isDay } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import type { Desk } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { formatDay } from '../format-day.ts'
import { nameOn, placeFaults, withHoliday, withoutDay } from '../holidays.ts'
import classes from '../holidays.module.css'
import { useChangeHolidays } from '../use-change-holidays.ts'

interface AddHolidayProps {
  /** Told what the server finds wrong with rows that are in the list already. */
  readonly onFaults: (byDay: ReadonlyMap<Day, string>) => void
}

/** A day and its name, added to the list at once. */
export function AddHoliday({ onFaults }: AddHolidayProps) {
  const { form, conflict, takeTheirs } = useAddForm(onFaults)
  const { day, name } = form.fields.values
  return (
    <div className={classes.add}>
      <Form form={form} label="Add a holiday">
        {conflict && (
          <ConflictChoice
            rows={[
              {
                label: isDay(day) ? formatDay(day, 'full') : day,
                theirs: nameOn(conflict.holidays, day) ?? 'No holiday',
                mine: name,
                differs: true,
              },
            ]}
            onTakeTheirs={takeTheirs}
            busy={form.submitting}
          />
        )}
        <div className={classes.addLine}>
          <TextField form={form} name="day" label="Day" type="date" className={classes.addDay} />
          <TextField
            form={form}
            name="name"
            label="Name"
            maxLength={80}
            autoComplete="off"
            className={classes.addName}
          />
          <Button
            type="submit"
            className={classes.addButton}
            leftSection={<IconPlus size={14} />}
            loading={form.submitting}
          >
            Add holiday
          </Button>
        </div>
      </Form>
    </div>
  )
}

const EMPTY = { day: '', name: '' }

function useAddForm(onFaults: AddHolidayProps['onFaults']) {
  const change = useChangeHolidays()
  const [clash, setClash] = useState<{ day: Day; desk: Desk } | null>(null)
  /** The list as it was last sent: faults name its rows by number. */
  const sent = useRef<readonly Holiday[]>([])
  const form = useSubmitForm({
    initial: EMPTY,
    check: {
      day: (day) => (isDay(day) ? null : 'Choose a day.'),
      name: (name) => (name.trim() ? null : 'Give it a name.'),
    },
    submit: async ({ day, name }) => {
      const added = { day, name: name.trim() }
      const conflict = clash?.day === day ? clash.desk : null
      // Once both versions were seen, mine takes the place of what the day is called now.
      const add = (holidays: readonly Holiday[]) => {
        const list = withHoliday(conflict ? withoutDay(holidays, day) : holidays, added)
        sent.current = list
        return list
      }
      try {
        await (conflict ? change(day, add, conflict) : change(day, add))
        showToast(`Added ${added.name}, ${formatDay(day, 'full')}.`)
        setClash(null)
        onFaults(new Map())
      } catch (error) {
        const current = readConflict<Desk>(error)
        setClash(current && { day, desk: current })
        throw error
      }
    },
    readFailure: (error) => {
      const { message, fields } = readFailure(error)
      const placed = placeFaults(fields, sent.current)
      onFaults(placed.byDay)
      return { message, fields: placed.fields }
    },
    onDone: (): void => form.restart(EMPTY),
  })
  const takeTheirs = () => {
    setClash(null)
    form.restart(EMPTY)
  }
  // Another day is another matter.
  const conflict = clash?.day === form.fields.values.day ? clash.desk : null
  return { form, conflict, takeTheirs }
}
