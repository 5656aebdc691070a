import { PICK_LIST_FACTS, type PickListName } from '#core/pick-list/pick-list.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { useAddValue } from '../mutations.ts'
import classes from '../pick-lists.module.css'
import { suggestValue } from '../suggest-value.ts'
import { checkMediums, MediumsField } from './mediums-field.tsx'

interface AddValueDialogProps {
  readonly list: PickListName
  readonly onClose: () => void
}

export function AddValueDialog({ list, onClose }: AddValueDialogProps) {
  const { title, patternSays } = PICK_LIST_FACTS[list]
  const form = useAddForm(list, onClose)
  const { label, value } = form.fields.values
  const name = (next: string) => {
    // Until somebody writes the value themselves, it follows from the label.
    const follows = value === '' || value === suggestValue(list, label)
    form.fields.setValues({ label: next, ...(follows && { value: suggestValue(list, next) }) })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Add a value to ${title}`}
      about="The value is written into links and filters and never changes; the label can."
      form={form}
      action="Add value"
      size={list === 'utm_source' ? 'large' : 'medium'}
    >
      <TextField
        form={form}
        name="label"
        label="Label"
        description="As people read it; empty: the value itself."
        onChange={(event) => name(event.currentTarget.value)}
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <TextField
        form={form}
        name="value"
        label="Value"
        description={`As it is written: ${patternSays}.`}
        classNames={{ input: classes.mono ?? '' }}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
      />
      {list === 'utm_source' && <MediumsField form={form} name="mediums" />}
    </FormDialog>
  )
}

function useAddForm(list: PickListName, onClose: () => void) {
  const { pattern, patternSays } = PICK_LIST_FACTS[list]
  const add = useAddValue()
  return useSubmitForm({
    initial: { label: '', value: '', mediums: [] as string[] },
    check: {
      value: (value) => (pattern.test(value.trim()) ? null : `Give a value: ${patternSays}.`),
      mediums: (mediums) => (list === 'utm_source' ? checkMediums(mediums) : null),
    },
    submit: async ({ label, value, mediums }) => {
      const body = { value: value.trim(), label: label.trim() || value.trim(), mediums }
      const added = await add({ params: { list }, body })
      showToast(`${added.label} was added to ${PICK_LIST_FACTS[list].title}.`)
    },
    readFailure,
    onDone: onClose,
  })
}
