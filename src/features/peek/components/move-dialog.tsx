import { useQueryClient } from '@tanstack/react-query'
import { isWithinTolerance } from '#core/approval/rules.ts'
import { isDay, dayOf, toInstantOf, WALL_TIME_PATTERN, wallTimeOf } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useMay, useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Post, Publication } from '../queries.ts'
import { sayWhen } from '../say-publication.ts'

interface MoveDialogProps {
  readonly post: Post
  readonly publications: readonly Publication[]
  readonly onClose: () => void
}

/** Gives every channel of the post that can still move the same time; says whether that voids its approval. */
export function MoveDialog({ post, publications, onClose }: MoveDialogProps) {
  const { desk } = useSession()
  const client = useQueryClient()
  const first = publications.find((each) => each.at !== null)
  const zone = first?.zone ?? desk.zone
  const form = useSubmitForm({
    initial: {
      day: first?.at ? dayOf(first.at, zone) : '',
      time: first?.at ? wallTimeOf(first.at, zone) : desk.workingHours.from,
      zone,
    },
    check: {
      day: (day) => (isDay(day) ? null : 'Choose a day.'),
      time: (time) => (WALL_TIME_PATTERN.test(time) ? null : 'Give a time of day, such as 09:30.'),
    },
    submit: async (to) => {
      const moves = publications.map(({ channelId, version }) => ({ postId: post.id, channelId, version, ...to }))
      const { moved } = await call('movePublications', { body: { moves } })
      void refresh(client, 'getPost', 'getCalendar', 'listUntimed')
      const back = () => takeBack(post, publications, moved, desk.zone)
      showToast(`“${post.title}” moved to ${sayWhen(toInstantOf(to.day, to.time, to.zone), desk.zone)}.`, {
        tone: moved.some((each) => each.voided) ? 'caution' : 'clear',
        undo: () => void back().finally(() => refresh(client, 'getPost', 'getCalendar', 'listUntimed')),
      })
    },
    readFailure,
    onDone: onClose,
  })
  const { day, time, zone: chosen } = form.fields.values
  const at = isDay(day) && WALL_TIME_PATTERN.test(time) ? toInstantOf(day, time, chosen) : null
  return (
    <FormDialog opened onClose={onClose} title={`Move “${post.title}”`} form={form} action="Move post">
      <FieldRow>
        <TextField form={form} name="day" label="Day" type="date" data-autofocus />
        <TextField form={form} name="time" label="Time" type="time" />
      </FieldRow>
      <ZoneField form={form} name="zone" label="Zone" />
      {at && <Outlook at={at} publications={publications} toleranceMinutes={desk.approval.toleranceMinutes} />}
    </FormDialog>
  )
}

interface OutlookProps {
  readonly at: string
  readonly publications: readonly Publication[]
  readonly toleranceMinutes: number
}

function Outlook({ at, publications, toleranceMinutes }: OutlookProps) {
  const releases = useMay('post.release')
  const released = publications.filter((each) => each.state === 'approved' || each.state === 'scheduled')
  if (released.length === 0) return null
  const voided = released.filter(
    (each) => !isWithinTolerance(at, each.releasedFor, { toleranceMinutes }) && !(each.stages === 0 && releases),
  )
  if (voided.length === 0) return <Notice tone="clear">It keeps its approval.</Notice>
  return (
    <Notice tone="caution" announce="status">
      This voids the approval: it is more than {toleranceMinutes} minutes from the time it was given for.
    </Notice>
  )
}

type Moved = readonly { readonly channelId: string; readonly version: number }[]

async function takeBack(post: Post, before: readonly Publication[], moved: Moved, zone: string): Promise<void> {
  const moves = before.map((each) => ({
    ...{ postId: post.id, channelId: each.channelId, day: each.day, time: each.time, zone: each.zone || zone },
    version: moved.find((one) => one.channelId === each.channelId)?.version ?? each.version,
  }))
  try {
    await call('movePublications', { body: { moves, why: 'Undone' } })
  } catch (error) {
    showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' })
  }
}
