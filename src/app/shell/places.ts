import {
  IconApi,
  IconBroadcast,
  IconCalendarMonth,
  IconChecks,
  IconFlask,
  IconHistory,
  IconKey,
  IconLink,
  IconListDetails,
  IconPhoto,
  IconSend,
  IconSettings,
  IconShieldLock,
  IconSunHigh,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type Action, mayEver } from '#core/person/policy.ts'
import { type Desk, type Me, toSubject } from '#client/session.ts'

const GROUPS = ['Desk', 'Grow', 'Respond', 'Team'] as const
type Group = (typeof GROUPS)[number]

/** A page one can go to by the rail, the palette and its keys. */
export interface Place {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: string
  /** Without a group it stands in the palette only. */
  readonly group?: Group
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly keys: string
  /** Shown only to those whom the policy allows this somewhere. */
  readonly action: Action
  /** Only a demonstration desk has it. */
  readonly demo?: true
  /** Further words to find it by. */
  readonly words?: string
}

/** In the order of the rail. On a phone the first four stand in the bar at the bottom, the rest under More. */
const PLACES: readonly Place[] = [
  {
    to: '/',
    label: 'Today',
    group: 'Desk',
    icon: IconSunHigh,
    keys: 'g t',
    action: 'session.use',
    words: 'home start',
  },
  {
    to: '/calendar',
    label: 'Calendar',
    group: 'Desk',
    icon: IconCalendarMonth,
    keys: 'g c',
    action: 'calendar.read',
    words: 'month week list board plan schedule posts',
  },
  {
    to: '/approvals',
    label: 'Approvals',
    group: 'Desk',
    icon: IconChecks,
    keys: 'g a',
    action: 'post.queue',
    words: 'queue review decide waiting opinions approve changes decline',
  },
  {
    to: '/publishing',
    label: 'Publishing',
    group: 'Desk',
    icon: IconSend,
    keys: 'g b',
    action: 'publishing.read',
    words: 'health held failed unconfirmed trouble retry sent paused pauses',
  },
  {
    to: '/media',
    label: 'Media',
    group: 'Desk',
    icon: IconPhoto,
    keys: 'g d',
    action: 'media.read',
    words: 'library images pictures photos videos alt text captions crop upload',
  },
  {
    to: '/links',
    label: 'Links',
    group: 'Desk',
    icon: IconLink,
    keys: 'g i',
    action: 'link.read',
    words: 'utm tracked short clicks campaign builder checker qr csv urls',
  },
  {
    to: '/people',
    label: 'People',
    group: 'Team',
    icon: IconUsers,
    keys: 'g p',
    action: 'person.list',
    words: 'team everybody invite members levels',
  },
  {
    to: '/policy',
    label: 'Policy',
    group: 'Team',
    icon: IconShieldLock,
    keys: 'g w',
    action: 'session.use',
    words: 'permissions who may what rights roles',
  },
  {
    to: '/audit',
    label: 'Audit log',
    group: 'Team',
    icon: IconHistory,
    keys: 'g u',
    action: 'audit.read',
    words: 'history changes who did what',
  },
  {
    to: '/tokens',
    label: 'API tokens',
    group: 'Team',
    icon: IconKey,
    keys: 'g k',
    action: 'token.own',
    words: 'keys secrets programs',
  },
  {
    to: '/settings',
    label: 'Desk settings',
    group: 'Team',
    icon: IconSettings,
    keys: 'g s',
    action: 'desk.read',
    words: 'name zone approval rules stages hours quiet fiscal year holidays backups health version',
  },
  {
    to: '/settings/channels',
    label: 'Channels',
    icon: IconBroadcast,
    keys: 'g h',
    action: 'channel.read',
    words: 'settings accounts platforms capacity best times handles',
  },
  {
    to: '/settings/pick-lists',
    label: 'Pick-lists',
    icon: IconListDetails,
    keys: 'g v',
    action: 'pick-list.read',
    words: 'settings values pillars types regions languages utm mediums sources gtm budgets campaign asset',
  },
  {
    to: '/simulator',
    label: 'Simulator',
    group: 'Team',
    icon: IconFlask,
    keys: 'g x',
    action: 'clock.read',
    demo: true,
    words: 'clock time travel demonstration forward',
  },
  {
    to: '/api-reference',
    label: 'API reference',
    icon: IconApi,
    keys: 'g e',
    action: 'session.use',
    words: 'openapi endpoints documentation',
  },
  {
    to: '/account',
    label: 'Account',
    icon: IconUserCircle,
    keys: 'g m',
    action: 'account.edit',
    words: 'profile me password zone pronouns',
  },
]

/** The places this person may open at this desk. */
export function listPlaces({ me, desk }: { me: Me; desk: Pick<Desk, 'demo'> }): readonly Place[] {
  return PLACES.filter((place) => mayEver(toSubject(me), place.action) && (desk.demo || !place.demo))
}

/** The places of the rail, in their groups; groups without one are left out. */
export function groupPlaces(places: readonly Place[]): { name: Group; places: readonly Place[] }[] {
  return GROUPS.map((name) => ({ name, places: places.filter((each) => each.group === name) })).filter(
    (group) => group.places.length > 0,
  )
}
