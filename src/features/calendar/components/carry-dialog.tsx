import { addDays } from '#core/time/wall.ts'
import { readFailure } from '#client/api-error.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import type { CalendarActs } from '../acts.ts'
import { sayPlan } from '../say-move.ts'
import { type Carried, setCalendarState } from '../state.ts'

interface CarryDialogProps {
  readonly carried: Carried
  readonly acts: CalendarActs
}

const close = () => setCalendarState({ carried: null })

/** Before Alt and an arrow take an approval away: what a drag says before the drop. */
export function CarryDialog({ carried: { entry, days }, acts }: CarryDialogProps) {
  const moving = acts.takeAlong(entry)
  const shift = { kind: 'days', days } as const
  const many = moving.length > 1
  return (
    <ConfirmDialog
      title={many ? `Move ${moving.length} posts?` : `Move “${entry.card.title}”?`}
      about={`${sayPlan(acts.plan(moving, shift), acts).text}. It can be undone.`}
      action="Move and void"
      tone="accent"
      onClose={close}
      onConfirm={async () => {
        setCalendarState({ focusNext: { entry: entry.id, day: addDays(entry.day, days) } })
        acts.move(moving, shift)
      }}
      readFailure={readFailure}
    />
  )
}
