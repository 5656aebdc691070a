import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconInbox } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { startOfWeek } from '#core/calendar/capacity.ts'
import { sameMonth } from '#core/calendar/layout.ts'
import { addDays, type Day, dayOf } from '#core/time/wall.ts'
import { useSession } from '#client/session.ts'
import { Page } from '#ui/page.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { offsetName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { CalendarDialogs } from './components/calendar-dialogs.tsx'
import { CalendarFilters } from './components/calendar-filters.tsx'
import { MonthGrid } from './components/month-grid.tsx'
import { MonthSkeleton } from './components/month-skeleton.tsx'
import { SelectionBar } from './components/selection-bar.tsx'
import classes from './components/page.module.css'
import toolbar from './components/toolbar.module.css'
import { filterCards } from './filter-cards.ts'
import { type Model, modelOf } from './model.ts'
import { useCalendarMonth, useChannels, useUntimed } from './queries.ts'
import { type CalendarView, VIEWS } from './search-params.ts'
import { resetCalendarState, useCalendarState } from './state.ts'
import { useCalendarActs } from './use-calendar-acts.ts'
import { useCalendarCommands } from './use-calendar-commands.ts'
import { useCalendarSearch } from './use-calendar-search.ts'

const WeekGrid = lazy(() => import('./components/week-grid.tsx').then((module) => ({ default: module.WeekGrid })))
const ListView = lazy(() => import('./components/list-view.tsx').then((module) => ({ default: module.ListView })))
const BoardView = lazy(() => import('./components/board-view.tsx').then((module) => ({ default: module.BoardView })))
const Agenda = lazy(() => import('./components/agenda.tsx').then((module) => ({ default: module.Agenda })))
const Tray = lazy(() => import('./components/tray.tsx').then((module) => ({ default: module.Tray })))
const GapsPanel = lazy(() => import('./components/gaps-panel.tsx').then((module) => ({ default: module.GapsPanel })))

const NO_CARDS: readonly never[] = []

/** Everything that is planned, and what is not: by month, week, list or board. */
export function CalendarPage() {
  const { desk } = useSession()
  const { search, change } = useCalendarSearch()
  const now = new Date(useNow()).toISOString()
  const today = dayOf(now, desk.zone)
  const day = search.day ?? today
  const view = search.view ?? 'month'
  const { query, range } = useCalendarMonth(day)
  const channels = useChannels()
  const allCards = query.data?.cards ?? NO_CARDS
  const cards = useMemo(() => filterCards(allCards, search), [allCards, search])
  const model = modelOf(cards, desk.zone, range)
  const acts = useCalendarActs({ model, channels, day, view, now })
  const selected = useCalendarState((state) => state.selected)
  const [tray, setTray] = useState(false)
  const phone = useMediaQuery('(max-width: 767px)')
  useCalendarCommands(acts, today)
  useEffect(() => resetCalendarState, [])
  const suggestFor = useMemo(() => {
    const wanted = search.channel?.split(',')
    return channels.filter((each) => !wanted || wanted.includes(each.id))
  }, [channels, search.channel])
  const shared = { cards, today, now, channels, desk, acts, selected, day, marks: query.data?.marks ?? NO_CARDS }
  return (
    <Page
      title="Calendar"
      heading={sayHeading(view, day)}
      layout="fill"
      meta={
        <>
          {sayCount(countShown(model, view, day))} · {desk.zone.replaceAll('_', ' ')} (
          {offsetName(desk.zone, `${day}T12:00:00.000Z`)})
        </>
      }
      actions={
        <>
          <TrayButton open={tray} onToggle={() => setTray(!tray)} />
          <Steps view={view} onFlip={acts.flip} onToday={() => change({ day: undefined })} />
          <SegmentedControl
            aria-label="View"
            value={view}
            onChange={(next) => change({ view: next === 'month' ? undefined : (next as CalendarView) })}
            data={VIEWS.map((value) => ({ value, label: `${value[0]?.toUpperCase()}${value.slice(1)}` }))}
          />
        </>
      }
      filters={<CalendarFilters />}
    >
      <div className={classes.stage}>
        <div className={classes.main}>
          <QueryView query={query} skeleton={<MonthSkeleton month={day} />}>
            {() => (
              <Suspense fallback={<MonthSkeleton month={day} />}>
                {phone && (view === 'month' || view === 'week') && <Agenda {...shared} span={view} />}
                {view === 'month' && !phone && (
                  <MonthGrid
                    {...shared}
                    month={day}
                    allCards={allCards}
                    suggestFor={search.slots ? suggestFor : undefined}
                  />
                )}
                {view === 'week' && !phone && (
                  <WeekGrid
                    {...shared}
                    range={range}
                    slots={search.slots === true}
                    suggestFor={suggestFor}
                    counted={allCards}
                  />
                )}
                {view === 'list' && <ListView {...shared} />}
                {view === 'board' && <BoardView {...shared} search={search} />}
              </Suspense>
            )}
          </QueryView>
          <SelectionBar model={model} />
        </div>
        <Suspense>
          {search.gaps && <GapsPanel {...{ today, now, desk, suggestFor, acts }} />}
          {tray && <Tray acts={acts} channels={channels} onClose={() => setTray(false)} />}
        </Suspense>
      </div>
      <CalendarDialogs {...shared} model={model} allCards={allCards} range={range} />
      <Said />
    </Page>
  )
}

function TrayButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const count = useUntimed().data?.cards.length
  return (
    <Button
      className={toolbar.toggle}
      aria-pressed={open}
      data-active={open || undefined}
      leftSection={<IconInbox size={15} />}
      onClick={onToggle}
    >
      No time yet{count ? ` (${count})` : ''}
    </Button>
  )
}

interface StepsProps {
  readonly view: CalendarView
  readonly onFlip: (steps: number) => void
  readonly onToday: () => void
}

function Steps({ view, onFlip, onToday }: StepsProps) {
  const span = view === 'week' ? 'week' : 'month'
  return (
    <div className={toolbar.nav}>
      <ActionIcon variant="default" size="lg" aria-label={`Previous ${span}`} onClick={() => onFlip(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Button onClick={onToday}>Today</Button>
      <ActionIcon variant="default" size="lg" aria-label={`Next ${span}`} onClick={() => onFlip(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </div>
  )
}

/** What became of the last act, for screen readers. */
function Said() {
  const said = useCalendarState((state) => state.said)
  return (
    <output aria-live="polite" className={classes.said}>
      {said}
    </output>
  )
}

const MONTH_WORDS = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const WEEK_WORDS = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
})

function sayHeading(view: CalendarView, day: Day): string {
  if (view !== 'week') return MONTH_WORDS.format(new Date(`${day}T00:00:00.000Z`))
  const monday = startOfWeek(day)
  return WEEK_WORDS.formatRange(new Date(`${monday}T00:00:00.000Z`), new Date(`${addDays(monday, 6)}T00:00:00.000Z`))
}

/** How many posts stand on the days that are shown; one that goes out at several times is one. */
function countShown(model: Model, view: CalendarView, day: Day): number {
  const monday = startOfWeek(day)
  const sunday = addDays(monday, 6)
  const posts = new Set<string>()
  for (const [each, entries] of model.days) {
    const shown = view === 'week' ? each >= monday && each <= sunday : sameMonth(each, day)
    if (shown) for (const { card } of entries) posts.add(card.id)
  }
  return posts.size
}

function sayCount(count: number): string {
  return count === 1 ? '1 post' : `${count.toLocaleString('en-US')} posts`
}
