import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { CalendarCard } from '#core/calendar/card.ts'
import { type Entry, rangeOf, sameMonth } from '#core/calendar/layout.ts'
import { STATE_NAMES } from '#core/publication/state.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { peekSearch } from '#client/desk-links.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import type { CalendarActs } from '../acts.ts'
import { sayHeld } from '../describe.ts'
import type { DeskFacts } from '../grid-model.ts'
import { modelOf } from '../model.ts'
import { type Channel, usePeople, usePickList } from '../queries.ts'
import { sayShortDay } from '../say-move.ts'
import { isSelected } from '../state.ts'
import classes from './list-view.module.css'
import { PlatformGlyph } from './sprite.tsx'

interface ListViewProps {
  readonly cards: readonly CalendarCard[]
  readonly day: string
  readonly desk: DeskFacts
  readonly channels: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

/** The month as a table. */
export function ListView({ cards, day, desk, channels, selected, acts }: ListViewProps) {
  const model = modelOf(cards, desk.zone, rangeOf(day))
  const rows = useMemo(() => [...model.byId.values()].filter((each) => sameMonth(each.day, day)), [model, day])
  const people = usePeople()
  const campaigns = usePickList('campaign')
  const columns = useMemo(
    () => makeColumns(channels, people, campaigns, selected, acts),
    [channels, people, campaigns, selected, acts],
  )
  if (rows.length === 0)
    return (
      <EmptyState title="No posts this month" size="page">
        Posts with a time in this month stand here, whatever their state.
      </EmptyState>
    )
  return (
    <DataTable
      label="Posts"
      rows={rows}
      rowKey={(entry) => entry.id}
      columns={columns}
      noun={{ one: 'time', many: 'times' }}
      initialSort={{ id: 'when', desc: false }}
      onOpen={acts.open}
    />
  )
}

function makeColumns(
  channels: readonly Channel[],
  people: ReadonlyMap<string, string>,
  campaigns: ReadonlyMap<string, string>,
  selected: ReadonlySet<string>,
  acts: CalendarActs,
): Column<Entry>[] {
  const platformOf = (id: string) => channels.find((each) => each.id === id)
  return [
    {
      ...{ id: 'select', header: 'Select', quietHeader: true, width: 44, phone: 'hidden' as const },
      cell: (entry) => (
        <Checkbox
          size="xs"
          aria-label={`Select ${entry.card.title}`}
          checked={isSelected(entry, selected)}
          onChange={() => acts.select(entry, 'one')}
        />
      ),
    },
    {
      ...{ id: 'when', header: 'When', width: 152 },
      sortBy: (entry) => `${entry.day} ${entry.time}`,
      cell: (entry) => (
        <time dateTime={entry.publications[0]?.at ?? ''} data-entry={entry.id}>
          {sayShortDay(entry.day)}, {entry.time}
        </time>
      ),
    },
    {
      ...{ id: 'post', header: 'Post', phone: 'title' as const },
      sortBy: (entry) => entry.card.title,
      cell: (entry) => (
        <AppLink to="." search={(old: object) => ({ ...old, ...peekSearch(entry.card.id) })} className={classes.title}>
          {entry.card.title}
        </AppLink>
      ),
    },
    {
      ...{ id: 'channels', header: 'Channels', width: 132 },
      sortBy: (entry) => platformOf(entry.publications[0]?.channelId ?? '')?.name ?? null,
      cell: (entry) => (
        <span className={classes.channels}>
          {entry.publications.map(({ channelId }) => {
            const channel = platformOf(channelId)
            return (
              channel && (
                <span key={channelId} title={channel.name}>
                  <PlatformGlyph platform={channel.platform} />
                  <span className={classes.hidden}>{channel.name}</span>
                </span>
              )
            )
          })}
        </span>
      ),
    },
    {
      ...{ id: 'state', header: 'State', width: 168 },
      sortBy: (entry) => entry.state,
      cell: (entry) => (
        <span className={classes.state}>
          <StateMark tone={STATE_TONES[entry.state]}>{STATE_NAMES[entry.state]}</StateMark>
          {entry.state === 'held' && <span className={classes.why}>{sayHeld(entry)}</span>}
        </span>
      ),
    },
    {
      ...{ id: 'campaign', header: 'Campaign', width: 148 },
      sortBy: (entry) => entry.card.campaign ?? null,
      cell: ({ card }) => (card.campaign ? (campaigns.get(card.campaign) ?? card.campaign) : ''),
    },
    {
      ...{ id: 'owner', header: 'Owner', width: 140 },
      sortBy: (entry) => people.get(entry.card.ownerId) ?? null,
      cell: (entry) => people.get(entry.card.ownerId) ?? '',
    },
  ]
}
