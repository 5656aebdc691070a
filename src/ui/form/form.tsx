import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Notice } from '../notice.tsx'
import classes from './form.module.css'
import type { FormValues, SubmitForm } from './use-submit-form.ts'

interface FormProps<T extends FormValues> {
  readonly form: SubmitForm<T>
  /** What the form is for, to screen readers. */
  readonly label: string
  readonly children: ReactNode
}

/** A form with its error summary. Fields and a `SubmitBar` go inside. */
export function Form<T extends FormValues>({ form, label, children }: FormProps<T>) {
  const { ref, handleSubmit } = form
  return (
    <form ref={ref} onSubmit={handleSubmit} noValidate aria-label={label} className={classes.form}>
      <ErrorSummary form={form} />
      {children}
    </form>
  )
}

/** What went wrong, spoken at once, with the faults that have no field on this form. */
function ErrorSummary<T extends FormValues>({ form }: { form: SubmitForm<T> }) {
  if (!form.failure) return null
  const homeless = Object.entries(form.failure.fields).filter(([field]) => !(field in form.fields.values))
  return (
    <div tabIndex={-1} data-form-failure className={classes.summary}>
      <Notice tone="danger" announce="alert">
        {form.failure.message}
        {homeless.length > 0 && (
          <ul className={classes.faults}>
            {homeless.map(([field, message]) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}

interface SubmitBarProps<T extends FormValues> {
  readonly form: SubmitForm<T>
  /** Exactly what the button will do. */
  readonly label: string
  readonly tone?: 'accent' | 'danger'
  /** Further buttons, such as Cancel. */
  readonly children?: ReactNode
  /** It cannot be sent now; say why beside it. */
  readonly disabled?: boolean
  /** The button takes the whole width. */
  readonly wide?: boolean
  /** Say "Saved" after success; leave out where the form goes away. */
  readonly says?: string
}

/** The end of a form: one primary button that says what it will do, and what became of it. */
export function SubmitBar<T extends FormValues>({
  form,
  label,
  tone = 'accent',
  children,
  disabled = false,
  wide = false,
  says,
}: SubmitBarProps<T>) {
  return (
    <div className={classes.bar}>
      <Button
        type="submit"
        variant="filled"
        color={tone}
        loading={form.submitting}
        disabled={disabled}
        fullWidth={wide}
      >
        {label}
      </Button>
      {children}
      <output className={classes.saved}>
        {says && form.saved && (
          <>
            <IconCheck size={14} aria-hidden /> {says}
          </>
        )}
      </output>
    </div>
  )
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
