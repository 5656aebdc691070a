import { useRef, useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { useUpdateValue } from '../mutations.ts'
import type { Value } from '../queries.ts'
import { checkMediums, MediumsField } from './mediums-field.tsx'

interface EditValueDialogProps {
  readonly value: Value
  readonly onClose: () => void
}

export function EditValueDialog({ value, onClose }: EditValueDialogProps) {
  const { form, conflict, takeTheirs } = useEditForm(value, onClose)
  const { label, mediums } = form.fields.values
  const isSource = value.list === 'utm_source'
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Edit ${value.label}`}
      about={
        <>
          Written as <code className="sb-mono">{value.value}</code>, which never changes.
        </>
      }
      form={form}
      action="Save value"
      size={isSource ? 'large' : 'medium'}
    >
      {conflict && (
        <ConflictChoice
          rows={[
            { label: 'Label', theirs: conflict.label, mine: label, differs: conflict.label !== label },
            ...(isSource
              ? [
                  {
                    label: 'Mediums',
                    theirs: sayMediums(conflict.mediums),
                    mine: sayMediums(mediums),
                    differs: sayMediums(conflict.mediums) !== sayMediums(mediums),
                  },
                ]
              : []),
            {
              label: 'State',
              theirs: conflict.retiredAt ? 'Retired' : 'Offered',
              mine: 'Not changed here',
              differs: false,
            },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <TextField form={form} name="label" label="Label" maxLength={80} autoComplete="off" data-autofocus />
      {isSource && <MediumsField form={form} name="mediums" had={value.mediums} />}
    </FormDialog>
  )
}

function useEditForm(value: Value, onClose: () => void) {
  const update = useUpdateValue()
  const against = useRef(value.version)
  const [conflict, setConflict] = useState<Value | null>(null)
  const form = useSubmitForm({
    initial: { label: value.label, mediums: [...value.mediums] },
    check: {
      label: (label) => (label.trim() ? null : 'Give it a label.'),
      mediums: (mediums) => (value.list === 'utm_source' ? checkMediums(mediums) : null),
    },
    submit: async ({ label, mediums }) => {
      // Only what was changed: a source may hold a medium that is retired, as long as nobody touches its mediums.
      const touched = sayMediums(mediums) !== sayMediums((conflict ?? value).mediums)
      const body = { label: label.trim(), ...(touched && { mediums }), version: against.current }
      try {
        await update({ params: { id: value.id }, body })
        showToast(`${body.label} was changed.`)
      } catch (error) {
        const current = readConflict<Value>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure,
    onDone: onClose,
  })
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart({ label: conflict.label, mediums: [...conflict.mediums] })
  }
  return { form, conflict, takeTheirs }
}

function sayMediums(mediums: readonly string[]): string {
  return mediums.toSorted().join(', ')
}
