import { Button } from '@mantine/core'
import type { Output } from '#contract/contract.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../people.module.css'

interface LinkDialogProps {
  readonly name: string
  readonly link: Output<'invitePerson'>
  readonly onClose: () => void
}

/** The one time that an invitation's link is shown. */
export function LinkDialog({ name, link, onClose }: LinkDialogProps) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`The link for ${name}`}
      about={`Give it to ${name} yourself: the desk sends no mail. It is shown this once; if it gets lost, make a new one.`}
      holdsWork
    >
      <CopyField label="Invitation link" value={link.url} />
      <p className={classes.until}>
        Works once, until <Moment clock="real" at={link.expiresAt} shape="full" />.
      </p>
      <DialogActions>
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
