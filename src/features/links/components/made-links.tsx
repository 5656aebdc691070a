import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useNames } from '#client/names.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Link } from '../queries.ts'
import classes from '../links.module.css'
import { QrBox } from './qr-box.tsx'

/** All short links, a line each, for whoever has to hand them on. */
function CopyAll({ links }: { links: readonly Link[] }) {
  const { copied, copy, error } = useClipboard({ timeout: 2000 })
  useEffect(() => {
    if (error) showToast('The browser did not let them be copied. Copy them one by one.', { tone: 'danger' })
  }, [error])
  return (
    <Button
      leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={() => copy(links.map(({ shortUrl }) => shortUrl).join('\n'))}
    >
      {copied ? 'Copied' : 'Copy all short links'}
    </Button>
  )
}

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
        {links.length > 1 && <CopyAll links={links} />}
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
