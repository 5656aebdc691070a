import { useForm, type UseFormReturnType } from '@mantine/form'
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react'

/** Why a form was not accepted: one sentence, and the fields at fault by name. */
export interface FormFailure {
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

export type FormValues = Record<string, string | boolean | number | readonly string[] | null>
type Checks<T> = { readonly [Field in keyof T]?: (value: T[Field], values: T) => string | null }

interface SubmitFormOptions<T extends FormValues> {
  readonly initial: T
  /** What can be said before asking the server: a sentence where a field is at fault. */
  readonly check?: Checks<T>
  readonly submit: (values: T) => Promise<unknown>
  /** Turns what `submit` threw into words for the form. */
  readonly readFailure: (error: unknown) => FormFailure
  /** After success; the form then counts as unchanged. */
  readonly onDone?: () => void
}

/** A form's state, to hand to `Form` and its fields. */
export interface SubmitForm<T extends FormValues> {
  readonly fields: UseFormReturnType<T>
  readonly failure: FormFailure | null
  readonly submitting: boolean
  /** Accepted since the last change. */
  readonly saved: boolean
  /** The form's element: faults are found in it. */
  readonly ref: RefObject<HTMLFormElement | null>
  readonly handleSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  /** Begins again with other values, such as what the server has now. */
  readonly restart: (values: T) => void
}

/**
 * A form that keeps what was typed whatever happens, puts every fault at its field, and moves the focus to the first.
 */
export function useSubmitForm<T extends FormValues>(options: SubmitFormOptions<T>): SubmitForm<T> {
  const { initial, check, submit, readFailure, onDone } = options
  const ref = useRef<HTMLFormElement | null>(null)
  const [failure, setFailure] = useState<FormFailure | null>(null)
  const [submitting, setSubmitting] = useState(false)
  const [saved, setSaved] = useState(false)
  const fields = useForm<T>({ initialValues: initial, onValuesChange: () => setSaved(false) })

  useEffect(() => {
    if (failure) focusFault(ref.current)
  }, [failure])

  const fail = (next: FormFailure) => {
    fields.setErrors({ ...next.fields })
    setFailure(next)
  }

  const send = async (values: T) => {
    setSubmitting(true)
    setFailure(null)
    try {
      await submit(values)
      fields.resetDirty(values)
      setSaved(true)
      onDone?.()
    } catch (error) {
      fail(readFailure(error))
    } finally {
      setSubmitting(false)
    }
  }

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A form in a dialog is inside another form for React's events, though not for the browser's.
    event.stopPropagation()
    if (submitting) return
    const values = fields.getValues()
    const faults = findFaults(values, check)
    if (Object.keys(faults).length > 0)
      fail({ message: 'Something needs mending before this can be sent.', fields: faults })
    else void send(values)
  }

  const restart = (values: T) => {
    fields.setInitialValues(values)
    fields.setValues(values)
    fields.clearErrors()
    fields.resetDirty(values)
    setFailure(null)
  }

  return { fields, failure, submitting, saved, ref, handleSubmit, restart }
}

function findFaults<T extends FormValues>(values: T, check: Checks<T> = {}): Record<string, string> {
  const found = Object.keys(check).map((field) => [field, check[field]?.(values[field] as T[string], values)] as const)
  return Object.fromEntries(found.filter((each): each is [string, string] => Boolean(each[1])))
}

function focusFault(form: HTMLFormElement | null): void {
  const fault =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>('[data-form-failure]')
  fault?.focus()
}
