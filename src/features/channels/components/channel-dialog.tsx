import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Facts } from '#ui/facts.tsx'
import { OutLink } from '#ui/link.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { Channel } from '../queries.ts'
import { sayCapacity, sayRule } from '../say-channel.ts'
import { ChannelState } from './channel-state.tsx'

interface ChannelDialogProps {
  readonly channel: Channel
  readonly onClose: () => void
}

/** One channel, for those who may not change it. */
export function ChannelDialog({ channel, onClose }: ChannelDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={channel.name}>
      <Facts
        facts={[
          { label: 'Platform', value: PLATFORM_NAMES[channel.platform] },
          { label: 'Handle', value: <OutLink href={channel.url}>{channel.handle}</OutLink> },
          { label: 'Capacity', value: sayCapacity(channel.capacity) },
          { label: 'Best times', value: sayRule(channel.optimalTime) },
          { label: 'State', value: <ChannelState channel={channel} /> },
          ...(channel.retiredAt
            ? [{ label: 'Retired on', value: <Moment at={channel.retiredAt} shape="date" /> }]
            : []),
        ]}
      />
    </Dialog>
  )
}
