import {
  Checkbox,
  type CheckboxProps,
  PasswordInput,
  type PasswordInputProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import type { FormValues, SubmitForm } from './use-submit-form.ts'

interface Field<T extends FormValues> {
  readonly form: SubmitForm<T>
  /** The name the server knows the field by, so that its faults find it. */
  readonly name: keyof T & string
  readonly label: string
}

/** What binds an input to its field of the form. */
export function bind<T extends FormValues>(
  form: SubmitForm<T>,
  name: keyof T & string,
  type: 'input' | 'checkbox' = 'input',
) {
  return { name, ...form.fields.getInputProps(name as never, { type }) }
}

/** One line of text. */
export function TextField<T extends FormValues>({
  form,
  name,
  ...props
}: Field<T> & Omit<TextInputProps, 'form' | 'name'>) {
  return <TextInput {...bind(form, name)} {...props} />
}

/** Some lines of text. */
export function TextAreaField<T extends FormValues>({
  form,
  name,
  ...props
}: Field<T> & Omit<TextareaProps, 'form' | 'name'>) {
  return <Textarea autosize minRows={3} maxRows={12} {...bind(form, name)} {...props} />
}

/** A password, with a button that reveals it. Say with `autoComplete` whether it is the current or a new one. */
export function PasswordField<T extends FormValues>({
  form,
  name,
  ...props
}: Field<T> & Omit<PasswordInputProps, 'form' | 'name'>) {
  const bound = bind(form, name)
  return (
    <PasswordInput
      {...bound}
      // Mantine forgets it here.
      aria-invalid={Boolean(bound.error)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
      {...props}
    />
  )
}

/** One of a list. */
export function SelectField<T extends FormValues>({
  form,
  name,
  ...props
}: Field<T> & Omit<SelectProps, 'form' | 'name'>) {
  return <Select {...bind(form, name)} {...props} />
}

/** A box to tick. */
export function CheckboxField<T extends FormValues>({
  form,
  name,
  ...props
}: Field<T> & Omit<CheckboxProps, 'form' | 'name'>) {
  return <Checkbox {...bind(form, name, 'checkbox')} {...props} />
}
