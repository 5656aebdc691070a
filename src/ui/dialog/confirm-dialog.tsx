import type { ReactNode } from 'react'
import { TextField } from '../form/fields.tsx'
import { type FormFailure, useSubmitForm } from '../form/use-submit-form.ts'
import { FormDialog } from './form-dialog.tsx'

interface ConfirmDialogProps {
  readonly onClose: () => void
  /** The question with the object's name: "Revoke the token Nightly export?" */
  readonly title: string
  /** What will happen, and whether it can be undone. */
  readonly about: ReactNode
  /** What the button does: "Revoke token". */
  readonly action: string
  readonly tone?: 'accent' | 'danger'
  /** For what cannot be undone: the name has to be typed. */
  readonly typeName?: string
  readonly onConfirm: () => Promise<unknown>
  readonly readFailure: (error: unknown) => FormFailure
}

/** Asks once more, with the object's name. Mount it only while it is asked. */
export function ConfirmDialog({
  onClose,
  title,
  about,
  action,
  tone = 'danger',
  typeName,
  onConfirm,
  readFailure,
}: ConfirmDialogProps) {
  const form = useSubmitForm({
    initial: { name: '' },
    check: { name: (name) => (typeName && name.trim() !== typeName ? `Type ${typeName} to go on.` : null) },
    submit: onConfirm,
    readFailure,
    onDone: onClose,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={title}
      about={about}
      form={form}
      action={action}
      tone={tone}
      size="small"
    >
      {typeName && (
        <TextField form={form} name="name" label={`Type “${typeName}” to confirm`} autoComplete="off" data-autofocus />
      )}
    </FormDialog>
  )
}
