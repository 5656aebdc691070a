import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form } from '../form/form.tsx'
import type { FormValues, SubmitForm } from '../form/use-submit-form.ts'
import { Dialog, DialogActions, type DialogProps } from './dialog.tsx'

interface FormDialogProps<T extends FormValues> extends Omit<DialogProps, 'children' | 'holdsWork'> {
  readonly form: SubmitForm<T>
  /** Exactly what the button will do. */
  readonly action: string
  readonly tone?: 'accent' | 'danger'
  readonly children: ReactNode
}

/**
 * A form over the page. Mount it only while it is open (`{asked && <FormDialog … />}`), so that each opening begins
 * anew; close it from the form's `onDone`.
 */
export function FormDialog<T extends FormValues>({
  form,
  action,
  tone = 'accent',
  children,
  ...dialog
}: FormDialogProps<T>) {
  return (
    <Dialog {...dialog} holdsWork>
      <Form form={form} label={dialog.title}>
        {children}
        <DialogActions>
          <Button onClick={dialog.onClose}>Cancel</Button>
          <Button type="submit" variant="filled" color={tone} loading={form.submitting}>
            {action}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
