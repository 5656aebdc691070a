import type { ActId } from '../list-acts.ts'
import type { PersonRow } from '../queries.ts'
import { AdministratorDialog, DeactivateDialog, ReactivateDialog } from './reason-dialogs.tsx'
import { EditPersonDialog } from './edit-person-dialog.tsx'
import { RenewDialog, WithdrawDialog } from './invitation-dialogs.tsx'

interface ActDialogProps {
  readonly act: ActId | null
  readonly row: PersonRow
  readonly onClose: () => void
}

/** The dialog that asks before an act. */
export function ActDialog({ act, row: { person }, onClose }: ActDialogProps) {
  switch (act) {
    case 'edit':
      return <EditPersonDialog person={person} onClose={onClose} />
    case 'administrator':
      return <AdministratorDialog person={person} onClose={onClose} />
    case 'deactivate':
      return <DeactivateDialog person={person} onClose={onClose} />
    case 'reactivate':
      return <ReactivateDialog person={person} onClose={onClose} />
    case 'renew':
      return <RenewDialog person={person} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog person={person} onClose={onClose} />
    default:
      return null
  }
}
