import { useMemo, useState } from 'react'
import { useMay } from '#client/session.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import classes from '../channels.module.css'
import { type Channel, useConnections } from '../queries.ts'
import { useChannelsSearch } from '../use-channels-search.ts'
import { makeColumns } from './channel-columns.tsx'
import { ChannelDialog } from './channel-dialog.tsx'
import { ConnectionDialog } from './connection-dialog.tsx'
import { EditChannelDialog } from './edit-channel-dialog.tsx'
import { StateDialog } from './state-dialog.tsx'

export function ChannelTable({ channels }: { channels: readonly Channel[] }) {
  const { channel: openId, connection: connectionId, open, openConnection } = useChannelsSearch()
  const connections = useConnections()
  const may = useMay('channel.edit')
  const [asked, setAsked] = useState<Channel | null>(null)
  const columns = useMemo(() => makeColumns(may ? setAsked : undefined), [may])
  const opened = channels.find((channel) => channel.id === openId)
  const connected = channels.find((channel) => channel.id === connectionId)
  const connection = connected && connections.data?.get(connected.id)
  const lost = (openId && !opened) || (connectionId && !connected)
  const Opened = may ? EditChannelDialog : ChannelDialog
  return (
    <>
      {lost && (
        <div className={classes.readOnly}>
          <Notice tone="caution">
            There is no channel with this id. The link may be cut off, or be from another desk.
          </Notice>
        </div>
      )}
      <DataTable
        label="Channels"
        rows={channels}
        rowKey={(channel) => channel.id}
        columns={columns}
        noun={{ one: 'channel', many: 'channels' }}
        height="hug"
        onOpen={(channel) => open(channel.id)}
      />
      {opened && <Opened key={opened.id} channel={opened} onClose={() => open(undefined)} />}
      {connected && connection && (
        <ConnectionDialog
          key={connected.id}
          channel={connected}
          connection={connection}
          onClose={() => openConnection(undefined)}
        />
      )}
      {asked && <StateDialog channel={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
