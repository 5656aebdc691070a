import { Checkbox } from '@mantine/core'
import { bind } from '#ui/form/fields.tsx'
import type { FormValues, SubmitForm } from '#ui/form/use-submit-form.ts'
import classes from '../pick-lists.module.css'
import { usePickLists } from '../queries.ts'

interface MediumsFieldProps<T extends FormValues> {
  readonly form: SubmitForm<T>
  readonly name: keyof T & string
  /** What the source has now: listed even where it is no longer offered. */
  readonly had?: readonly string[]
}

/** Which mediums a UTM source may have. */
export function MediumsField<T extends FormValues>({ form, name, had = [] }: MediumsFieldProps<T>) {
  const all = (usePickLists().data?.values ?? []).filter((value) => value.list === 'utm_medium')
  const listed = all.filter((medium) => !medium.retiredAt || had.includes(medium.value))
  const { name: _, ...bound } = bind(form, name)
  return (
    <Checkbox.Group {...bound} label="Mediums" description="A link with this source may have one of these.">
      <div className={classes.mediums}>
        {listed.map((medium) => (
          <Checkbox
            key={medium.value}
            value={medium.value}
            label={<code className="sb-mono">{medium.value}</code>}
            description={medium.retiredAt ? `${medium.label}; retired` : medium.label}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** For a form's `check`. */
export function checkMediums(mediums: readonly string[]): string | null {
  return mediums.length > 0 ? null : 'Choose at least one medium.'
}
