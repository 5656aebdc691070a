import {
  IconBookmark,
  IconBroadcast,
  IconCalendarPlus,
  IconPlayerTrackNext,
  IconClockPlay,
  IconFileImport,
  IconKey,
  IconLinkPlus,
  IconListCheck,
  IconPlaylistAdd,
  IconUpload,
  IconUserPlus,
} from '@tabler/icons-react'
import type { NavigateOptions } from '@tanstack/react-router'
import type { Action } from '#core/person/policy.ts'
import { PICK_LIST_FACTS, PICK_LISTS } from '#core/pick-list/pick-list.ts'
import { type Command, runCommandOnceOffered } from '#ui/commands.ts'

/** What a page offers while it is open, to be asked for from anywhere: the page opens, then does it. */
interface FarCommand extends Pick<Command, 'label' | 'group' | 'icon' | 'words'> {
  /** As the page names it. */
  readonly id: string
  readonly to: NonNullable<NavigateOptions['to']>
  readonly action: Action
  /** Only a demonstration desk has it. */
  readonly demo?: true
}

const clock = { group: 'Simulator', to: '/simulator', action: 'clock.move', demo: true } as const
const calendar = { group: 'Calendar', to: '/calendar', action: 'calendar.read' } as const
const links = { group: 'Links', to: '/links' } as const
const words = 'clock time play forward move'

const FAR: readonly FarCommand[] = [
  { id: 'upload', label: 'Upload media', group: 'Media', to: '/media', action: 'media.edit', icon: IconUpload },
  { id: 'calendar-save-view', label: 'Save the calendar’s view', ...calendar, action: 'view.own', icon: IconBookmark },
  {
    id: 'calendar-mark',
    label: 'Add an observance or event',
    ...calendar,
    action: 'mark.edit',
    icon: IconCalendarPlus,
  },
  {
    ...{ id: 'new-link', label: 'New link', ...links, action: 'link.write', icon: IconLinkPlus },
    words: 'make tracked short utm builder',
  },
  { id: 'check-links', label: 'Check links', ...links, action: 'link.read', icon: IconListCheck, words: 'faults utm' },
  { id: 'import-links', label: 'Import links from CSV', ...links, action: 'link.write', icon: IconFileImport },
  { id: 'links-save-view', label: 'Save the view of the links', ...links, action: 'view.own', icon: IconBookmark },
  {
    id: 'invite',
    label: 'Invite somebody',
    group: 'People',
    to: '/people',
    action: 'person.invite',
    icon: IconUserPlus,
  },
  {
    ...{ id: 'add-channel', label: 'Add a channel', group: 'Channels', to: '/settings/channels' },
    ...{ action: 'channel.edit', icon: IconBroadcast },
  },
  {
    id: 'make-token',
    label: 'Make an API token',
    group: 'API tokens',
    to: '/tokens',
    action: 'token.own',
    icon: IconKey,
  },
  ...PICK_LISTS.map(
    (list): FarCommand => ({
      ...{ id: `add-value ${list}`, label: `Add a value to ${PICK_LIST_FACTS[list].title}`, group: 'Pick-lists' },
      ...{ to: '/settings/pick-lists', action: 'pick-list.edit', icon: IconPlaylistAdd },
    }),
  ),
  { id: 'clock-hour', label: 'Play time forward by an hour', ...clock, icon: IconPlayerTrackNext, words },
  { id: 'clock-day', label: 'Play time forward by a day', ...clock, icon: IconPlayerTrackNext, words },
  { id: 'clock-week', label: 'Play time forward by a week', ...clock, icon: IconPlayerTrackNext, words },
  { id: 'clock-next', label: 'Play time forward to the next post', ...clock, icon: IconClockPlay, words },
]

interface Asker {
  readonly may: (action: Action) => boolean
  readonly demo: boolean
  readonly go: (to: FarCommand['to']) => void
}

/** What this person may ask of other pages; what the open page offers itself is left to it. */
export function listFarCommands({ may, demo, go }: Asker, offered: readonly Command[]): Command[] {
  const here = new Set(offered.map((each) => each.id))
  return FAR.filter((each) => !here.has(each.id) && may(each.action) && (demo || !each.demo)).map(
    ({ to, action: _action, demo: _demo, ...command }) => ({
      ...command,
      id: `far ${command.id}`,
      rare: true,
      run: () => {
        go(to)
        runCommandOnceOffered(command.id)
      },
    }),
  )
}
