import { useRef, useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useRetireChannel, useReviveChannel } from '../mutations.ts'
import type { Channel } from '../queries.ts'

interface StateDialogProps {
  readonly channel: Channel
  readonly onClose: () => void
}

/** Asks before a channel is retired or offered again, and says what that means. */
export function StateDialog({ channel, onClose }: StateDialogProps) {
  const retire = useRetireChannel()
  const revive = useReviveChannel()
  const against = useRef(channel.version)
  const [changed, setChanged] = useState(false)
  const retiring = channel.retiredAt === null
  const { id, name } = channel
  const [act, undo] = retiring ? [retire, revive] : [revive, retire]
  const confirm = async () => {
    try {
      const { version } = await act({ id, version: against.current })
      showToast(retiring ? `${name} is retired.` : `${name} is offered again.`, {
        undo: () => void undo({ id, version }).catch(sayNotUndone),
      })
    } catch (error) {
      const current = readConflict<Channel>(error)
      // What changed stands in the list behind: pressing again acts on the channel as it is now.
      if (current) against.current = current.version
      setChanged(current !== null)
      throw error
    }
  }
  const about = retiring
    ? 'It stays, with its posts and figures, and is no longer offered for new ones. It can be offered again at any time.'
    : 'It can be chosen for new posts again, with the capacity and best times it had.'
  return (
    <ConfirmDialog
      title={retiring ? `Retire ${name}?` : `Offer ${name} again?`}
      about={changed ? `${about} If it should still happen, press the button again.` : about}
      action={retiring ? 'Retire channel' : 'Offer again'}
      tone={retiring ? 'danger' : 'accent'}
      onConfirm={confirm}
      onClose={onClose}
      readFailure={readFailure}
    />
  )
}

function sayNotUndone(error: unknown): void {
  showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' })
}
