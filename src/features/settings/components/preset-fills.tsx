import { useQuery } from '@tanstack/react-query'
import { BY_CHANNEL } from '#core/link/presets.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import { apiQuery } from '#client/query.ts'
import { SelectField, TextField } from '#ui/form/fields.tsx'
import type { SubmitForm } from '#ui/form/use-submit-form.ts'
import type { PresetValues } from '../preset-values.ts'
import classes from '../presets.module.css'

/** What a preset fills in; what is empty stays free. */
export function PresetFills({ form }: { form: SubmitForm<PresetValues> }) {
  const { source, medium, budget } = form.fields.values
  const sources = useOffered('utm_source', source)
  const lists = { medium: useOffered('utm_medium', medium), budget: useOffered('budget', budget) }
  const select = { placeholder: 'Free', searchable: true, clearable: true }
  return (
    <div className={classes.grid}>
      <SelectField
        form={form}
        name="source"
        label="Source"
        data={[{ value: BY_CHANNEL, label: 'That of the channel' }, ...sources]}
        {...select}
      />
      <SelectField form={form} name="medium" label="Medium" data={lists.medium} {...select} />
      <TextField
        form={form}
        name="campaign"
        label="Short form of the campaign"
        description="One word; empty for the structured name."
        classNames={{ input: classes.mono ?? '' }}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        form={form}
        name="budget"
        label="Budget"
        description="Only beside a short form: the structured name has its own."
        data={lists.budget}
        {...select}
      />
      <TextField
        form={form}
        name="contentPrefixes"
        label="Content begins with one of"
        description="Words such as de edu oss; only with a short form."
        classNames={{ input: classes.mono ?? '' }}
        maxLength={400}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}

/** What a list offers, and the value the preset has, even where it is offered no longer. */
function useOffered(list: PickListName, had: string | null): { value: string; label: string }[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const values = (data?.values ?? []).filter((each) => each.list === list && (!each.retiredAt || each.value === had))
  const options = values.map(({ value, retiredAt }) => ({ value, label: retiredAt ? `${value} (retired)` : value }))
  const known = had === null || had === BY_CHANNEL || values.some(({ value }) => value === had)
  return known ? options : [...options, { value: had, label: `${had} (not in the list)` }]
}
