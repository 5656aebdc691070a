import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import { SelectField, TextField } from '#ui/form/fields.tsx'
import type { SubmitForm } from '#ui/form/use-submit-form.ts'
import { type ChannelValues, NO_RULE, takeDefaults, writeRule } from '../channel-values.ts'
import classes from '../channels.module.css'
import { sayRule } from '../say-channel.ts'
import { DefaultLine } from './default-line.tsx'

const STARS = [
  { value: NO_RULE, label: 'No rule' },
  ...[1, 2, 3, 4, 5].map((minStars) => ({
    value: String(minStars),
    label: sayRule({ minStars, relaxedFromPost: null }),
  })),
]

/** Which of the best times a post on the channel should have. */
export function RuleFields({ form }: { form: SubmitForm<ChannelValues> }) {
  const { values } = form.fields
  const usual = values.platform ? CHANNEL_DEFAULTS[values.platform].optimalTime : null
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Best times</legend>
      <p className={classes.about}>Times are rated with 1 to 5 stars. Which should a post here have?</p>
      <div className={classes.figures}>
        <SelectField form={form} name="minStars" label="Stars" data={STARS} />
        {values.minStars !== NO_RULE && (
          <TextField
            form={form}
            name="relaxedFrom"
            label="Fewer will do from post"
            placeholder="Never"
            description="Of a day; empty: never."
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        )}
      </div>
      {values.platform && (
        <DefaultLine
          platform={values.platform}
          said={sayRule(usual)}
          same={sayRule(writeRule(values)) === sayRule(usual)}
          onTake={() => form.fields.setValues(takeDefaults(form.fields.getValues(), 'rule'))}
        />
      )}
    </fieldset>
  )
}
