import { readFailure } from '#client/api-error.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDisconnect } from '../mutations.ts'
import type { Channel } from '../queries.ts'

interface DisconnectDialogProps {
  readonly channel: Channel
  readonly onClose: () => void
}

/** Asks before the credentials of a channel are forgotten. */
export function DisconnectDialog({ channel, onClose }: DisconnectDialogProps) {
  const disconnect = useDisconnect()
  const confirm = async () => {
    await disconnect(channel.id)
    showToast(`${channel.name} is disconnected. What comes due on it is held.`, { tone: 'caution' })
  }
  return (
    <ConfirmDialog
      title={`Disconnect ${channel.name}?`}
      about="The desk forgets its credentials, which cannot be undone: to publish there again, somebody has to connect it with new ones. What is scheduled stays so, and is held when its time comes."
      action="Disconnect channel"
      onConfirm={confirm}
      onClose={onClose}
      readFailure={readFailure}
    />
  )
}
