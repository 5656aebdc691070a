import { useQueryClient } from '@tanstack/react-query'
import { toInstant } from '#core/time/instant.ts'
import { addDays, dayOf, isDay, toInstantOf, WALL_TIME_PATTERN } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { useNames } from '#client/names.ts'
import { useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { showToast } from '#ui/toast.tsx'
import { refreshTrouble } from '../mutations.ts'
import type { Troubled } from '../say-trouble.ts'

interface ResumeDialogProps {
  readonly publication: Troubled
  readonly onClose: () => void
}

/** Gives a held publication a new time; what held it and its approval are looked at anew. */
export function ResumeDialog({ publication, onClose }: ResumeDialogProps) {
  const { desk } = useSession()
  const client = useQueryClient()
  const names = useNames()
  const now = useNow()
  const { postId, channelId, title } = publication
  const form = useSubmitForm({
    initial: { day: addDays(dayOf(toInstant(now), desk.zone), 1), time: desk.workingHours.from, zone: desk.zone },
    check: {
      day: (day) => (isDay(day) ? null : 'Choose a day.'),
      time: (time, { day, zone }) => {
        if (!WALL_TIME_PATTERN.test(time)) return 'Give a time of day, such as 09:30.'
        const past = isDay(day) && new Date(toInstantOf(day, time, zone)).getTime() <= now
        return past ? 'Choose a moment after the desk’s own time.' : null
      },
    },
    submit: async (to) => {
      const post = await call('resumePublication', { params: { id: postId }, body: { channelId, ...to } })
      void refreshTrouble(client)
      const at = toInstantOf(to.day, to.time, to.zone)
      const when = `${formatMoment(at, desk.zone, 'short')} ${offsetName(desk.zone, at)}`
      const still = post.publications.find((each) => each.channelId === channelId)?.state === 'held'
      if (still) showToast(`“${title}” stays held: it needs an approval for that time first.`, { tone: 'caution' })
      else showToast(`“${title}” goes out on ${names.channel(channelId)}, ${when}.`)
    },
    readFailure,
    onDone: onClose,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`A new time for “${title}”`}
      about={`On ${names.channel(channelId)}. What held it, the platform’s limits and its approval are checked again; if a pause still covers it then, it is held again.`}
      form={form}
      action="Schedule it"
    >
      <FieldRow>
        <TextField form={form} name="day" label="Day" type="date" data-autofocus />
        <TextField form={form} name="time" label="Time" type="time" />
      </FieldRow>
      <ZoneField form={form} name="zone" label="Zone" />
    </FormDialog>
  )
}
