import { readFailure } from '#client/api-error.ts'
import { useSession } from '#client/session.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useRevokeToken } from '../mutations.ts'
import type { Token } from '../token-state.ts'

interface RevokeDialogProps {
  readonly token: Token
  readonly onClose: () => void
}

export function RevokeDialog({ token, onClose }: RevokeDialogProps) {
  const revoke = useRevokeToken()
  const mine = token.ownerId === useSession().me.id
  return (
    <ConfirmDialog
      title={`Revoke the token ${token.name}?`}
      about={
        <>
          {mine ? 'Whatever uses it' : `It is ${token.ownerName}’s. Whatever uses it`} is refused at once, and it cannot
          be given back.{' '}
          {token.lastUsedAt ? (
            <>
              It was last used <Moment clock="real" at={token.lastUsedAt} shape="relative" />.
            </>
          ) : (
            'It was never used.'
          )}
        </>
      }
      action="Revoke token"
      onConfirm={async () => {
        await revoke(token.id)
        showToast(`The token ${token.name} was revoked.`)
      }}
      onClose={onClose}
      readFailure={readFailure}
    />
  )
}
