import type { ReactNode } from 'react'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import type { SubmitForm } from '#ui/form/use-submit-form.ts'
import type { ChannelValues } from '../channel-values.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { RuleFields } from './rule-fields.tsx'

interface ChannelFieldsProps {
  readonly form: SubmitForm<ChannelValues>
  /** What chooses the platform, for a new channel. */
  readonly platform?: ReactNode
}

/** What can be said of a channel, new or old. */
export function ChannelFields({ form, platform }: ChannelFieldsProps) {
  return (
    <>
      <FieldRow>
        {platform}
        <TextField
          form={form}
          name="name"
          label="Name"
          description="What the team calls it, such as Thistledown on X."
          maxLength={80}
          autoComplete="off"
          data-autofocus={!platform || undefined}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          form={form}
          name="handle"
          label="Handle"
          description="As the platform shows it."
          placeholder="@thistledown"
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          form={form}
          name="url"
          label="Address"
          description="Of the account, with https."
          placeholder="https://"
          type="url"
          inputMode="url"
          maxLength={500}
          autoComplete="off"
        />
      </FieldRow>
      <CapacityFields form={form} />
      <RuleFields form={form} />
    </>
  )
}
