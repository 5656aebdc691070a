import { Select } from '@mantine/core'
import { PLATFORM_NAMES, PLATFORMS } from '#core/channel/platform.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { bind } from '#ui/form/fields.tsx'
import { type SubmitForm, useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import {
  type ChannelValues,
  checkChannel,
  choosePlatform,
  NEW_CHANNEL,
  readChannelFailure,
  writeChannel,
} from '../channel-values.ts'
import classes from '../channels.module.css'
import { useAddChannel } from '../mutations.ts'
import { ChannelFields } from './channel-fields.tsx'

const PLATFORM_OPTIONS = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }))

export function AddChannelDialog({ onClose }: { onClose: () => void }) {
  const add = useAddChannel()
  const form = useSubmitForm<ChannelValues>({
    initial: NEW_CHANNEL,
    check: checkChannel,
    submit: async (values) => {
      if (!values.platform) return
      const added = await add({ platform: values.platform, ...writeChannel(values) })
      showToast(`${added.name} was added.`)
    },
    readFailure: readChannelFailure,
    onDone: onClose,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Add a channel"
      about="One account on one platform. The desk plans for it at once; to publish there, connect it afterwards."
      form={form}
      action="Add channel"
      size="large"
    >
      <ChannelFields form={form} platform={<PlatformField form={form} />} />
    </FormDialog>
  )
}

function PlatformField({ form }: { form: SubmitForm<ChannelValues> }) {
  const { platform } = form.fields.values
  const choose = (next: string | null) => {
    const chosen = PLATFORMS.find((each) => each === next)
    if (!chosen) return
    form.fields.setValues(choosePlatform(form.fields.getValues(), chosen))
    form.fields.clearFieldError('platform')
  }
  return (
    <Select
      {...bind(form, 'platform')}
      label="Platform"
      placeholder="Choose one"
      description="Fills in the figures that are usual there."
      data={PLATFORM_OPTIONS}
      value={platform || null}
      onChange={choose}
      leftSection={platform && <BrandMark brand={platform} size={16} />}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <BrandMark brand={option.value as (typeof PLATFORMS)[number]} size={16} />
          {option.label}
        </span>
      )}
      maxDropdownHeight={320}
      data-autofocus
    />
  )
}
