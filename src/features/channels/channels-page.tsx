import { Button } from '@mantine/core'
import { IconBroadcast, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useMay } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { TableSkeleton } from '#ui/data-table/table-skeleton.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { WithPageNav } from '#ui/page-nav.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { AddChannelDialog } from './components/add-channel-dialog.tsx'
import { ChannelTable } from './components/channel-table.tsx'
import { ReadOnlyNotice } from './components/read-only-notice.tsx'
import { type Channel, useChannels } from './queries.ts'

/** The accounts that the desk speaks through. */
export function ChannelsPage() {
  const channels = useChannels()
  const may = useMay('channel.edit')
  const [adding, setAdding] = useState(false)
  const commands = useMemo(
    () => [
      { id: 'add-channel', label: 'Add a channel', group: 'Channels', icon: IconBroadcast, run: () => setAdding(true) },
    ],
    [],
  )
  useCommands(may ? commands : NO_COMMANDS)
  const add = may && (
    <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      Add a channel
    </Button>
  )
  return (
    <Page title="Channels" meta={channels.data && countStates(channels.data)} actions={add}>
      <WithPageNav groups={[]}>
        <ReadOnlyNotice />
        <QueryView
          query={channels}
          skeleton={<TableSkeleton columns={4} rows={8} />}
          isEmpty={(data) => data.length === 0}
          empty={
            <EmptyState icon={IconBroadcast} title="No channel yet" size="page" action={add}>
              A channel is one account on one platform. Capacity and best times are planned for each.
            </EmptyState>
          }
        >
          {(data) => <ChannelTable channels={data} />}
        </QueryView>
      </WithPageNav>
      {adding && <AddChannelDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

const NO_COMMANDS: [] = []

function countStates(channels: readonly Channel[]): string {
  const retired = channels.filter((channel) => channel.retiredAt).length
  const offered = channels.length - retired
  return retired > 0 ? `${offered} offered, ${retired} retired` : `${offered} offered`
}
