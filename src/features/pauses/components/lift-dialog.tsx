import { useQueryClient } from '@tanstack/react-query'
import { sayScope } from '#core/pause/pause.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { useNames } from '#client/names.ts'
import { refresh } from '#client/query.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'

interface LiftDialogProps {
  readonly pause: Output<'getPause'>['pause']
  readonly onClose: () => void
}

/** Asks why a pause is lifted, and says what that does not do. */
export function LiftDialog({ pause, onClose }: LiftDialogProps) {
  const client = useQueryClient()
  const names = useNames()
  const scope = sayScope(pause.scope, names.scope)
  const lift = async (reason: string) => {
    await call('liftPause', { params: { id: pause.id }, body: { reason } })
    void refresh(client, 'getPublishing', 'listPauses', 'getPause')
    showToast(`The pause is lifted: ${scope}. What it held stays held, on the Publishing page, until somebody looks.`)
  }
  return (
    <ReasonDialog
      onClose={onClose}
      title={`Lift the pause: ${scope}`}
      about={
        <>
          {names.person(pause.setBy)} set it, <Moment at={pause.setAt} />: “{pause.reason}”. Posts whose time is still
          ahead go out again. Posts that it held stay held until somebody looks at each and gives it a new time, so that
          nothing floods out.
        </>
      }
      action="Lift the pause"
      onConfirm={lift}
      readFailure={readFailure}
    />
  )
}
