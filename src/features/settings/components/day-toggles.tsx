import { Input } from '@mantine/core'
import { useId } from 'react'
import { classNames } from '#ui/class-names.ts'
import { WEEKDAYS } from '../format-day.ts'
import classes from '../hours.module.css'

interface DayTogglesProps {
  readonly label: string
  readonly description: string
  /** 1 for Monday to 7 for Sunday. */
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly error?: string | undefined
}

/** The days of the week in a row, each on or off. */
export function DayToggles({ label, description, value, onChange, error }: DayTogglesProps) {
  const id = useId()
  const toggle = (day: string) =>
    onChange(value.includes(day) ? value.filter((each) => each !== day) : [...value, day].sort())
  return (
    <fieldset className={classes.toggles} aria-describedby={`${id}-said`}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.days}>
        {WEEKDAYS.map((name, index) => {
          const day = String(index + 1)
          const on = value.includes(day)
          return (
            <label key={day} className={classNames(classes.day, on && classes.on)}>
              <input
                type="checkbox"
                className={classes.box}
                aria-label={name}
                aria-invalid={error ? true : undefined}
                checked={on}
                onChange={() => toggle(day)}
              />
              <span aria-hidden>{name.slice(0, 3)}</span>
            </label>
          )
        })}
      </div>
      <div id={`${id}-said`}>
        {error ? <Input.Error>{error}</Input.Error> : <Input.Description>{description}</Input.Description>}
      </div>
    </fieldset>
  )
}
