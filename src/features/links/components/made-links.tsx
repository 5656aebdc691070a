import { Button } from '@mantine/core'
import { useNames } from '#client/names.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import type { Link } from '../queries.ts'
import classes from '../links.module.css'
import { QrBox } from './qr-box.tsx'

/** What was made, to take along. */
export function MadeLinks({ links, onClose }: { links: readonly Link[]; onClose: () => void }) {
  const names = useNames()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={links.length === 1 ? 'The link is made' : `${links.length} links are made`}
      size="large"
    >
      <ul className={classes.results}>
        {links.map((link) => (
          <li key={link.id} className={classes.result}>
            <div className={classes.resultHead}>
              <span>{link.channelId ? names.channel(link.channelId) : 'For no channel'}</span>
            </div>
            <CopyField label="Short link" value={link.shortUrl} />
            <CopyField label="Tracked link" value={link.url} />
            <QrBox url={link.shortUrl} slug={link.slug} />
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
