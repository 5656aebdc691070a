import type { ReactNode } from 'react'
import { TextAreaField } from '../form/fields.tsx'
import { type FormFailure, useSubmitForm } from '../form/use-submit-form.ts'
import { FormDialog } from './form-dialog.tsx'

interface ReasonDialogProps {
  readonly onClose: () => void
  /** Names the object: "Deactivate Ana Sousa". */
  readonly title: string
  /** What will happen. */
  readonly about?: ReactNode
  readonly action: string
  readonly tone?: 'accent' | 'danger'
  /** Who will read the reason. */
  readonly hint?: string
  readonly onConfirm: (why: string) => Promise<unknown>
  readonly readFailure: (error: unknown) => FormFailure
  /** More of the form's content, above the reason. */
  readonly children?: ReactNode
}

const SHORTEST = 3

/** Asks for the why of an act before it happens. Mount it only while it is asked. */
export function ReasonDialog({
  onClose,
  title,
  about,
  action,
  tone,
  hint,
  onConfirm,
  readFailure,
  children,
}: ReasonDialogProps) {
  const form = useSubmitForm({
    initial: { why: '' },
    check: { why: (why) => (why.trim().length < SHORTEST ? 'Say why, in a few words.' : null) },
    submit: ({ why }) => onConfirm(why.trim()),
    readFailure,
    onDone: onClose,
  })
  return (
    <FormDialog opened onClose={onClose} title={title} about={about} form={form} action={action} tone={tone}>
      {children}
      <TextAreaField
        form={form}
        name="why"
        label="Why"
        description={hint ?? 'Kept in the audit log.'}
        maxLength={500}
        data-autofocus
      />
    </FormDialog>
  )
}
