import { PICK_LIST_FACTS, PICK_LISTS, type PickListName } from '#core/pick-list/pick-list.ts'
import { ORGANIC_MEDIUM } from '#core/link/convention.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { SelectField, TextAreaField, TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { checkMediums, MediumsField } from './components/mediums-field.tsx'
import { useRequestValue } from './mutations.ts'
import classes from './pick-lists.module.css'

interface RequestValueProps {
  /** A list, and behind a colon the value where it is known. */
  readonly asked: string
  readonly onClose: () => void
}

const LISTS = PICK_LISTS.map((value) => ({ value, label: PICK_LIST_FACTS[value].title }))
const SHORTEST_WHY = 3

/** Asks for a value that a pick-list lacks, over whatever page one is on. */
export function RequestValue({ asked, onClose }: RequestValueProps) {
  const form = useRequestForm(asked, onClose)
  const { list } = form.fields.values
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Request a new value"
      about="Whoever may change the lists is told, and so are you when they have decided."
      form={form}
      action="Send the request"
      size={list === 'utm_source' ? 'large' : 'medium'}
    >
      <SelectField form={form} name="list" label="List" data={LISTS} allowDeselect={false} />
      <TextField
        form={form}
        name="value"
        label="Value"
        description={`As it is written: ${PICK_LIST_FACTS[list].patternSays}.`}
        classNames={{ input: classes.mono ?? '' }}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <TextField
        form={form}
        name="label"
        label="Label"
        description="As people read it; empty: the value itself."
        maxLength={80}
        autoComplete="off"
      />
      {list === 'utm_source' && <MediumsField form={form} name="mediums" />}
      <TextAreaField
        form={form}
        name="why"
        label="Why"
        description="What it is for: whoever decides reads it."
        maxLength={500}
        minRows={2}
      />
    </FormDialog>
  )
}

function useRequestForm(asked: string, onClose: () => void) {
  const request = useRequestValue()
  return useSubmitForm({
    initial: { ...readAsked(asked), label: '', mediums: [ORGANIC_MEDIUM], why: '' },
    check: {
      value: (value, { list }) => {
        const { pattern, patternSays } = PICK_LIST_FACTS[list]
        return pattern.test(value.trim()) ? null : `Give a value: ${patternSays}.`
      },
      mediums: (mediums, { list }) => (list === 'utm_source' ? checkMediums(mediums) : null),
      why: (why) => (why.trim().length < SHORTEST_WHY ? 'Say why, in a few words.' : null),
    },
    submit: async ({ list, value: typed, label, mediums, why }) => {
      const value = typed.trim()
      const said = { list, value, label: label.trim() || value, why: why.trim() }
      await request({ ...said, mediums: list === 'utm_source' ? mediums : [] })
      showToast(`${value} is asked for in ${PICK_LIST_FACTS[list].title}. You are told when somebody decides.`)
    },
    readFailure,
    onDone: onClose,
  })
}

/** @returns what the address names; a list that is none becomes that of the sources */
function readAsked(asked: string): { list: PickListName; value: string } {
  const [name, value = ''] = asked.split(':')
  return { list: PICK_LISTS.find((each) => each === name) ?? 'utm_source', value }
}
