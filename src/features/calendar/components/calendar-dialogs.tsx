import { lazy, Suspense } from 'react'
import type { CalendarCard } from '#core/calendar/card.ts'
import type { CalendarActs } from '../acts.ts'
import { listEmbargoes } from '../embargoes.ts'
import type { DeskFacts } from '../grid-model.ts'
import { isOn, listMarks } from '../marks.ts'
import type { Model, Range } from '../model.ts'
import type { Channel, Mark } from '../queries.ts'
import { isSelected, useCalendarState } from '../state.ts'

const MoveDialog = lazy(() => import('./move-dialog.tsx').then((module) => ({ default: module.MoveDialog })))
const CarryDialog = lazy(() => import('./carry-dialog.tsx').then((module) => ({ default: module.CarryDialog })))
const ShiftDialog = lazy(() => import('./shift-dialog.tsx').then((module) => ({ default: module.ShiftDialog })))
const ConflictDialog = lazy(() =>
  import('./conflict-dialog.tsx').then((module) => ({ default: module.ConflictDialog })),
)
const MarkDialog = lazy(() => import('./mark-dialog.tsx').then((module) => ({ default: module.MarkDialog })))
const DaySheet = lazy(() => import('./day-sheet.tsx').then((module) => ({ default: module.DaySheet })))
const QuickAdd = lazy(() => import('./quick-add.tsx').then((module) => ({ default: module.QuickAdd })))

interface CalendarDialogsProps {
  readonly model: Model
  /** As the filters leave them. */
  readonly cards: readonly CalendarCard[]
  readonly allCards: readonly CalendarCard[]
  readonly range: Range
  readonly marks: readonly Mark[]
  readonly channels: readonly Channel[]
  readonly desk: DeskFacts
  readonly now: string
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

/** What opens over the calendar; each is fetched when it is first wanted. */
export function CalendarDialogs({
  model,
  cards,
  allCards,
  range,
  marks,
  channels,
  desk,
  now,
  selected,
  acts,
}: CalendarDialogsProps) {
  const { moving, shifting, carried, conflict, mark, openDay, quickAdd } = useCalendarState()
  return (
    <Suspense>
      {openDay && (
        <DaySheet
          key={openDay}
          {...{ day: openDay, model, channels, selected, acts }}
          marks={listMarks(marks, desk, listEmbargoes(cards, desk.zone)).filter(isOn(openDay))}
        />
      )}
      {quickAdd && (
        <QuickAdd
          key={`${quickAdd.day} ${quickAdd.time}`}
          {...quickAdd}
          {...{ allCards, range, channels, desk, now }}
        />
      )}
      {moving && <MoveDialog entries={moving} acts={acts} />}
      {shifting && (
        <ShiftDialog entries={[...model.byId.values()].filter((each) => isSelected(each, selected))} acts={acts} />
      )}
      {carried && <CarryDialog carried={carried} acts={acts} />}
      {conflict && <ConflictDialog conflict={conflict} desk={desk} />}
      {mark && <MarkDialog mark={mark} marks={marks} />}
    </Suspense>
  )
}
