import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { offsetName } from '../time/format.ts'
import { bind } from './fields.tsx'
import type { FormValues, SubmitForm } from './use-submit-form.ts'
import classes from './zone-field.module.css'

interface ZoneFieldProps<T extends FormValues> extends Omit<SelectProps, 'form' | 'name' | 'data'> {
  readonly form: SubmitForm<T>
  readonly name: keyof T & string
  readonly label: string
}

const MOST_SHOWN = 80

/** A searchable list of the world's time zones, each with its offset today. */
export function ZoneField<T extends FormValues>({ form, name, ...props }: ZoneFieldProps<T>) {
  const bound = bind(form, name)
  return (
    <Select
      {...bound}
      data={listZones(bound.value)}
      searchable
      limit={MOST_SHOWN}
      filter={filterZones}
      maxDropdownHeight={280}
      nothingFoundMessage="No zone of that name. Try a big city nearby."
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{toWords(option.value)}</span>
          <span className={classes.offset}>{offsetName(option.value)}</span>
        </span>
      )}
      {...props}
    />
  )
}

let zones: string[] | null = null

/** @param current also listed when the browser does not list it: it may be an alias */
function listZones(current: unknown): ComboboxItem[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
  const all = typeof current === 'string' && current && !zones.includes(current) ? [current, ...zones] : zones
  return all.map((zone) => ({ value: zone, label: toWords(zone) }))
}

const filterZones: OptionsFilter = ({ options, search, limit }) => {
  const words = search.toLowerCase().replaceAll('_', ' ').trim().split(/\s+/)
  const fits = (option: ComboboxItem) => words.every((word) => option.label.toLowerCase().includes(word))
  return (options as ComboboxItem[]).filter(fits).slice(0, limit)
}

function toWords(zone: string): string {
  return zone.replaceAll('_', ' ')
}
