import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { PLATFORM_NAMES, PLATFORMS } from '#core/channel/platform.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { classNames } from '#ui/class-names.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { OutLink, RowLink } from '#ui/link.tsx'
import classes from '../channels.module.css'
import type { Channel } from '../queries.ts'
import { sayCapacity, sayRule } from '../say-channel.ts'
import { useChannelsSearch } from '../use-channels-search.ts'
import { ChannelState } from './channel-state.tsx'
import { ConnectionCell } from './connection-state.tsx'

/** @param onAsk asks whether to retire or offer a channel again; absent for those who may not */
export function makeColumns(onAsk: ((channel: Channel) => void) | undefined): Column<Channel>[] {
  return onAsk ? [...COLUMNS, makeActs(onAsk)] : COLUMNS
}

const COLUMNS: Column<Channel>[] = [
  {
    id: 'channel',
    header: 'Channel',
    phone: 'title',
    sortBy: (channel) => PLATFORMS.indexOf(channel.platform),
    cell: (channel) => <Name channel={channel} />,
  },
  {
    id: 'connection',
    header: 'Connection',
    width: '23%',
    cell: (channel) => <ConnectionCell channel={channel} />,
  },
  {
    id: 'capacity',
    header: 'Capacity',
    width: 104,
    cell: ({ capacity }) => <span className={classNames(!capacity && classes.none)}>{sayCapacity(capacity)}</span>,
  },
  {
    id: 'rule',
    header: 'Best times',
    width: '19%',
    cell: ({ optimalTime }) => (
      <span className={classNames(classes.rule, !optimalTime && classes.none)}>{sayRule(optimalTime)}</span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 92,
    sortBy: ({ retiredAt }) => (retiredAt ? 1 : 0),
    cell: (channel) => <ChannelState channel={channel} />,
  },
]

function makeActs(onAsk: (channel: Channel) => void): Column<Channel> {
  return {
    id: 'acts',
    header: 'Change',
    quietHeader: true,
    width: 88,
    phone: 'end',
    align: 'end',
    cell: (channel) => <Acts channel={channel} onAsk={onAsk} />,
  }
}

function Acts({ channel, onAsk }: { channel: Channel; onAsk: (channel: Channel) => void }) {
  const { open } = useChannelsSearch()
  const act = channel.retiredAt ? 'Offer again' : 'Retire'
  return (
    <span className={classes.acts}>
      <Tooltip label="Edit">
        <ActionIcon aria-label={`Edit ${channel.name}`} onClick={() => open(channel.id)}>
          <IconPencil size={15} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={act}>
        <ActionIcon aria-label={`${act}: ${channel.name}`} onClick={() => onAsk(channel)}>
          {channel.retiredAt ? <IconArrowBackUp size={15} stroke={1.7} /> : <IconArchive size={15} stroke={1.7} />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

function Name({ channel }: { channel: Channel }) {
  const { id, platform, name, handle, url, retiredAt } = channel
  return (
    <span className={classNames(classes.channel, retiredAt && classes.retired)}>
      <span className={classes.mark}>
        <BrandMark brand={platform} />
      </span>
      <span className={classes.words}>
        <RowLink to="/settings/channels" search={{ channel: id }} className={classes.name}>
          {name}
        </RowLink>
        <span className={classes.detail}>
          {PLATFORM_NAMES[platform]} · <OutLink href={url}>{handle}</OutLink>
        </span>
      </span>
    </span>
  )
}
