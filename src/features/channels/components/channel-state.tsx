import { IconArchive, IconCheck } from '@tabler/icons-react'
import { StateMark } from '#ui/state-mark.tsx'
import type { Channel } from '../queries.ts'

/** Whether the channel is offered for new posts. */
export function ChannelState({ channel }: { channel: Channel }) {
  return (
    <StateMark tone="neutral" icon={channel.retiredAt ? IconArchive : IconCheck}>
      {channel.retiredAt ? 'Retired' : 'Offered'}
    </StateMark>
  )
}
