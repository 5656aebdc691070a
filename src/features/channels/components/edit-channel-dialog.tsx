import { useRef, useState } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { readConflict } from '#client/conflict.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { type ChannelValues, checkChannel, readChannel, readChannelFailure, writeChannel } from '../channel-values.ts'
import { useUpdateChannel } from '../mutations.ts'
import type { Channel } from '../queries.ts'
import { sayCapacity, sayRule } from '../say-channel.ts'
import { ChannelFields } from './channel-fields.tsx'

interface EditChannelDialogProps {
  readonly channel: Channel
  readonly onClose: () => void
}

export function EditChannelDialog({ channel, onClose }: EditChannelDialogProps) {
  const { form, conflict, takeTheirs } = useEditForm(channel, onClose)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Edit ${channel.name}`}
      about={`An account on ${PLATFORM_NAMES[channel.platform]}${channel.retiredAt ? ', retired: not offered for new posts' : ''}.`}
      form={form}
      action="Save channel"
      size="large"
    >
      {conflict && (
        <ConflictChoice
          rows={compare(writeChannel(readChannel(conflict)), writeChannel(form.fields.values))}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <ChannelFields form={form} />
    </FormDialog>
  )
}

function useEditForm(channel: Channel, onClose: () => void) {
  const update = useUpdateChannel()
  const against = useRef(channel.version)
  const [conflict, setConflict] = useState<Channel | null>(null)
  const form = useSubmitForm<ChannelValues>({
    initial: readChannel(channel),
    check: checkChannel,
    submit: async (values) => {
      try {
        await update({ params: { id: channel.id }, body: { ...writeChannel(values), version: against.current } })
        showToast(`${values.name.trim()} was changed.`)
      } catch (error) {
        const current = readConflict<Channel>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure: readChannelFailure,
    onDone: onClose,
  })
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart(readChannel(conflict))
  }
  return { form, conflict, takeTheirs }
}

type Written = ReturnType<typeof writeChannel>

function compare(theirs: Written, mine: Written) {
  const [there, here] = [sayFields(theirs), sayFields(mine)]
  return there.map(([label, said], index) => {
    const own = here[index]?.[1]
    return { label, theirs: said, mine: own, differs: said !== own }
  })
}

function sayFields({ name, handle, url, capacity, optimalTime }: Written): [label: string, said: string][] {
  return [
    ['Name', name],
    ['Handle', handle],
    ['Address', url],
    ['Capacity', sayCapacity(capacity)],
    ['Best times', sayRule(optimalTime)],
  ]
}
