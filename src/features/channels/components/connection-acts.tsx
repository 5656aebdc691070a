import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { DialogActions } from '#ui/dialog/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useConnectImitation } from '../mutations.ts'
import type { Channel, Connection } from '../queries.ts'
import { toastConnected } from '../toast-connected.ts'

interface ConnectionActsProps {
  readonly channel: Channel
  readonly connection: Connection
  readonly onAsk: (what: 'connect' | 'disconnect') => void
}

/** What those who may can do about a connection. */
export function ConnectionActs({ channel, connection, onAsk }: ConnectionActsProps) {
  const { state, imitated, accountId } = connection
  const connected = state === 'connected'
  return (
    <DialogActions>
      {connected && (
        <Button variant="subtle" color="danger" onClick={() => onAsk('disconnect')}>
          Disconnect…
        </Button>
      )}
      {imitated && !connected && <ImitationButton channel={channel} />}
      <Button variant={imitated || connected ? 'default' : 'filled'} onClick={() => onAsk('connect')}>
        {connected || accountId ? 'Reconnect…' : 'Connect…'}
      </Button>
    </DialogActions>
  )
}

/** A demonstration has the credentials of its imitations: nothing has to be typed. */
function ImitationButton({ channel }: { channel: Channel }) {
  const connect = useConnectImitation()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      toastConnected(channel.name, await connect(channel.id))
    } catch (error) {
      showToast(`Not connected. ${readFailure(error).message}`, { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="filled" leftSection={<IconFlask size={15} />} loading={busy} onClick={() => void run()}>
      Connect to the imitation
    </Button>
  )
}
