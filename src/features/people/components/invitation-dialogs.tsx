import { useRef, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useRenewInvitation, useWithdrawInvitation } from '../mutations.ts'
import type { Person } from '../queries.ts'
import { LinkDialog } from './link-dialog.tsx'

interface PersonDialogProps {
  readonly person: Person
  readonly onClose: () => void
}

/** Asks, and then shows the new link. */
export function RenewDialog({ person, onClose }: PersonDialogProps) {
  const renew = useRenewInvitation()
  const [link, setLink] = useState<Output<'renewInvitation'> | null>(null)
  const made = useRef(false)
  if (link) return <LinkDialog name={person.name} link={link} onClose={onClose} />
  return (
    <ConfirmDialog
      title={`Make a new link for ${person.name}?`}
      about="The link sent before stops working at once. The new one works for seven days."
      action="Make a new link"
      tone="accent"
      onConfirm={async () => {
        setLink(await renew(person.id))
        made.current = true
      }}
      // After success the link takes this dialog's place.
      onClose={() => made.current || onClose()}
      readFailure={readFailure}
    />
  )
}

export function WithdrawDialog({ person, onClose }: PersonDialogProps) {
  const withdraw = useWithdrawInvitation()
  return (
    <ConfirmDialog
      title={`Withdraw the invitation of ${person.name}?`}
      about={`The link stops working at once. ${person.name} stays in the list, deactivated, because the invitation is in the audit log.`}
      action="Withdraw invitation"
      onConfirm={async () => {
        await withdraw(person.id)
        showToast(`The invitation of ${person.name} was withdrawn.`)
      }}
      onClose={onClose}
      readFailure={readFailure}
    />
  )
}
