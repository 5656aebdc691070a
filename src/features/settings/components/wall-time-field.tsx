import type { TextInputProps } from '@mantine/core'
import { TextField } from '#ui/form/fields.tsx'
import type { FormValues, SubmitForm } from '#ui/form/use-submit-form.ts'
import { parseWallTime } from '../wall-time.ts'

interface WallTimeFieldProps<T extends FormValues> extends Omit<TextInputProps, 'form' | 'name'> {
  readonly form: SubmitForm<T>
  readonly name: keyof T & string
  readonly label: string
}

/** A time of day on the clock of 24 hours, in the desk's zone. Reads it as people type it and writes it out. */
export function WallTimeField<T extends FormValues>({ form, name, ...props }: WallTimeFieldProps<T>) {
  const writeOut = () => {
    const time = parseWallTime(String(form.fields.getValues()[name]))
    if (time && time !== form.fields.getValues()[name]) form.fields.setFieldValue(name as never, time as never)
  }
  return (
    <TextField
      form={form}
      name={name}
      placeholder="09:00"
      autoComplete="off"
      maxLength={8}
      onBlur={writeOut}
      {...props}
    />
  )
}
