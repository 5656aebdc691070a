import { readFailure } from '#client/api-error.ts'
import { useClockOffset } from '#ui/time/use-now.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { formatSpan } from '#ui/time/format-span.ts'
import { useResetClock } from '../mutations.ts'

/** Asks before the desk's clock goes back. */
export function ResetDialog({ onClose }: { onClose: () => void }) {
  const offset = useClockOffset()
  const reset = useResetClock()
  return (
    <ConfirmDialog
      onClose={onClose}
      title="Put the desk back to real time?"
      about={`Its clock goes back by ${formatSpan(offset, 'words', true)}, for everybody. What happened meanwhile is kept, with times that are then in the future.`}
      action="Back to real time"
      tone="accent"
      onConfirm={() => reset.mutateAsync()}
      readFailure={readFailure}
    />
  )
}
