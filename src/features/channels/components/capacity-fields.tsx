import { SegmentedControl } from '@mantine/core'
import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import { TextField } from '#ui/form/fields.tsx'
import type { SubmitForm } from '#ui/form/use-submit-form.ts'
import { type ChannelValues, takeDefaults, writeCapacity } from '../channel-values.ts'
import classes from '../channels.module.css'
import { sayCapacity } from '../say-channel.ts'
import { DefaultLine } from './default-line.tsx'

const PERIODS = [
  { value: 'none', label: 'No figure' },
  { value: 'day', label: 'A day' },
  { value: 'week', label: 'A week' },
]

/** How many posts the channel takes before it is crowded. */
export function CapacityFields({ form }: { form: SubmitForm<ChannelValues> }) {
  const { values } = form.fields
  const usual = values.platform && CHANNEL_DEFAULTS[values.platform].capacity
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Capacity</legend>
      <p className={classes.about}>How many posts before it is crowded: full capacity, not a duty.</p>
      <SegmentedControl
        aria-label="Capacity by"
        data={PERIODS}
        value={values.per}
        onChange={(per) => form.fields.setFieldValue('per', per as ChannelValues['per'])}
      />
      {values.per !== 'none' && (
        <div className={classes.figures}>
          <TextField
            form={form}
            name="from"
            label="Aim for at least"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
          <TextField form={form} name="to" label="Full at" inputMode="numeric" autoComplete="off" maxLength={3} />
        </div>
      )}
      {values.platform && (
        <DefaultLine
          platform={values.platform}
          said={sayCapacity(usual || null)}
          same={sayCapacity(writeCapacity(values)) === sayCapacity(usual || null)}
          onTake={() => form.fields.setValues(takeDefaults(form.fields.getValues(), 'capacity'))}
        />
      )}
    </fieldset>
  )
}
