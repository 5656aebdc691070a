import {
  IconArrowsMove,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarPlus,
  IconCalendarWeek,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutKanban,
  IconList,
  IconPencilPlus,
  IconSelect,
  IconSparkles,
} from '@tabler/icons-react'
import { useMemo } from 'react'
import { NEW_POST } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import type { CalendarActs } from './acts.ts'
import type { CalendarView } from './search-params.ts'
import { listValues } from './search-params.ts'
import { setCalendarState } from './state.ts'
import { useCalendarSearch } from './use-calendar-search.ts'
import { useLatest } from './use-latest.ts'

const GROUP = 'Calendar'
const TOGGLES = { slots: 'Show or hide suggested slots', gaps: 'Show or hide gaps' }
const VIEW_COMMANDS: [CalendarView, string, Command['icon']][] = [
  ['month', 'Month', IconCalendarMonth],
  ['week', 'Week', IconCalendarWeek],
  ['list', 'List', IconList],
  ['board', 'Board', IconLayoutKanban],
]

/** What the keyboard and the palette can do here. Cards and days are those that have the focus. */
export function useCalendarCommands(acts: CalendarActs, today: string): void {
  const { search, change, compose } = useCalendarSearch()
  const [moves, writes, marks] = [useMay('post.move'), useMay('post.write'), useMay('mark.edit')]
  const latest = useLatest({ search, change, compose, acts, today })
  const commands = useMemo((): Command[] => {
    return [
      ...stepCommands(
        (steps) => latest.current.acts.flip(steps),
        () => latest.current.change({ day: undefined }),
      ),
      ...VIEW_COMMANDS.map(([view, name, icon], index) => ({
        ...{
          id: `calendar-${view}`,
          label: `Show as ${name.toLowerCase()}`,
          keys: String(index + 1),
          icon: icon as never,
        },
        run: () => latest.current.change({ view: view === 'month' ? undefined : view }),
      })),
      ...(['slots', 'gaps'] as const).map((what) => ({
        ...{ id: `calendar-${what}`, label: TOGGLES[what], words: 'suggested show hide', icon: IconSparkles },
        run: () => latest.current.change({ [what]: latest.current.search[what] ? undefined : true }),
      })),
      ...(moves ? moveCommands(() => latest.current.acts) : []),
      ...(writes
        ? [
            {
              ...{
                id: 'calendar-compose',
                label: 'Compose a post for the day in focus',
                keys: 'c',
                icon: IconPencilPlus,
              },
              run: () =>
                latest.current.compose(NEW_POST, {
                  day: findDay() ?? latest.current.today,
                  channelIds: listValues(latest.current.search.channel),
                }),
            },
          ]
        : []),
      ...(marks
        ? [
            {
              ...{ id: 'calendar-mark', label: 'Add an observance or event', icon: IconCalendarPlus },
              run: () => setCalendarState({ mark: { day: findDay() ?? latest.current.today } }),
            },
          ]
        : []),
    ].map((command) => ({ group: GROUP, ...command }))
  }, [latest, moves, writes, marks])
  useCommands(commands)
}

function stepCommands(flip: (steps: number) => void, goToday: () => void): Omit<Command, 'group'>[] {
  return [
    { id: 'calendar-next', label: 'Next month or week', keys: 'n', icon: IconChevronRight, run: () => flip(1) },
    { id: 'calendar-previous', label: 'Previous month or week', keys: 'p', icon: IconChevronLeft, run: () => flip(-1) },
    { id: 'calendar-today', label: 'Show today', keys: 't', icon: IconCalendarEvent, run: goToday },
  ]
}

function moveCommands(acts: () => CalendarActs): Omit<Command, 'group'>[] {
  return [
    {
      ...{ id: 'calendar-move', label: 'Move the post in focus', keys: 'm', icon: IconArrowsMove },
      run: () => {
        const entry = acts().entryOf(findEntryId() ?? '')
        if (entry) setCalendarState({ moving: acts().takeAlong(entry) })
      },
    },
    {
      ...{ id: 'calendar-select', label: 'Select the post in focus', keys: 'x', icon: IconSelect },
      run: () => {
        const entry = acts().entryOf(findEntryId() ?? '')
        if (entry) acts().select(entry, 'one')
      },
    },
  ]
}

function findEntryId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
}

function findDay(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset['day']
}
