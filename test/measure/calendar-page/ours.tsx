import { useCallback, useMemo, useState } from 'react'
import { CHANNEL_DEFAULTS } from '#core/channel/channel.ts'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import type { CalendarCard } from '#core/calendar/card.ts'
import { rangeOf } from '#core/calendar/layout.ts'
import { planMoves } from '#core/calendar/move.ts'
import { UiProvider } from '#ui/theme/ui-provider.tsx'
import type { CalendarActs } from '#features/calendar/acts.ts'
import { MonthGrid } from '#features/calendar/components/month-grid.tsx'
import { modelOf } from '#features/calendar/model.ts'
import { foresee, patchCards } from '#features/calendar/patch-cards.ts'

export interface Shown {
  readonly month: string
  readonly cards: readonly CalendarCard[]
}

interface OursProps {
  readonly shown: Shown
  readonly onDropped: () => void
}

const DESK = { ...DEFAULT_SETTINGS, zone: 'UTC' }
const FACTS = { zone: 'UTC', approval: DESK.approval, now: '2031-01-01T00:00:00.000Z', mayRelease: false }
const CHANNELS = (['x', 'linkedin'] as const).map((platform) => ({
  ...{ id: `demo-${platform}`, platform, name: platform, handle: '@thistledown', url: 'https://example.com' },
  ...{ ...CHANNEL_DEFAULTS[platform], retiredAt: null, version: 1 },
}))
const NONE: ReadonlySet<string> = new Set()
const NO_MARKS: readonly never[] = []
const nothing = (): void => {}

/** Our month as the calendar page shows it, with moves that are made at once and asked of no server. */
export function Ours({ shown, onDropped }: OursProps) {
  const [moved, setMoved] = useState<Shown | null>(null)
  const day = `${shown.month}-01`
  const cards = moved?.month === shown.month ? moved.cards : shown.cards
  const move = useCallback<CalendarActs['move']>(
    (moving, shift) => {
      const plan = planMoves(moving, shift, FACTS)
      const byId = new Map(moving.map(({ card }) => [card.id, card]))
      setMoved((last) => {
        const from = last?.month === shown.month ? last.cards : shown.cards
        const span = { from: `${shown.month}-01T00:00:00.000Z`, to: '2099-01-01T00:00:00.000Z' }
        return { month: shown.month, cards: patchCards(from, foresee(plan.moves, byId), span) }
      })
      onDropped()
    },
    [shown, onDropped],
  )
  const acts = useMemo<CalendarActs>(
    () => ({
      ...{ zone: 'UTC', toleranceMinutes: 60, open: nothing, openDay: nothing, openMark: nothing, add: nothing },
      ...{ select: nothing, copy: nothing, flip: nothing, move },
      plan: (moving, shift) => planMoves(moving, shift, FACTS),
      takeAlong: (entry) => [entry],
      entryOf: (id) => modelOf(cards, 'UTC', rangeOf(day)).byId.get(id),
      timeOn: () => '09:30',
    }),
    [move, cards, day],
  )
  return (
    <UiProvider>
      <MonthGrid
        {...{ month: day, today: '2031-01-01', cards, marks: NO_MARKS, desk: DESK, channels: CHANNELS }}
        {...{ now: FACTS.now, selected: NONE, acts }}
      />
    </UiProvider>
  )
}
