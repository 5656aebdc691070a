import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Moving, Shift } from '#core/calendar/move.ts'
import { addDays, type Day, dayOf, wallTimeOf } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { showToast } from '#ui/toast.tsx'
import { say } from './state.ts'
import { useRules } from './use-moves.ts'

type Post = Output<'copyPost'>

/** Copies posts to another time as new drafts; with undo, which cancels them. */
export function useCopies() {
  const client = useQueryClient()
  const { zone } = useRules()
  return useCallback(
    async (moving: readonly Moving[], shift: Shift) => {
      try {
        const copies: Post[] = []
        for (const each of moving) copies.push(await copyOne(each, shift, zone))
        const words =
          copies.length === 1 ? `Copied: “${copies[0]?.title}” is a new draft` : `${copies.length} copies made`
        say(words)
        showToast(words, { undo: () => void cancelAll(copies).finally(() => refresh(client, 'getCalendar')) })
      } catch (error) {
        showToast(`Not copied. ${readFailure(error).message}`, { tone: 'danger' })
      } finally {
        void refresh(client, 'getCalendar', 'listUntimed')
      }
    },
    [client, zone],
  )
}

async function copyOne({ card, publications }: Moving, shift: Shift, zone: string): Promise<Post> {
  const channelIds = publications.map((each) => each.channelId)
  const from = publications[0]?.at
  const day = targetDay(from ? dayOf(from, zone) : null, shift)
  const copy = await call('copyPost', { params: { id: card.id }, body: { channelIds, day } })
  const time = timeIn(shift, from ? wallTimeOf(from, zone) : null)
  if (time === null || day === null) return copy
  const moves = copy.publications.map(({ channelId, version }) => ({
    ...{ postId: copy.id, channelId, version },
    ...{ day, time, zone },
  }))
  await call('movePublications', { body: { moves } })
  return copy
}

function targetDay(from: Day | null, shift: Shift): Day | null {
  if (shift.kind === 'to') return shift.day
  if (shift.kind === 'untime' || from === null) return null
  return addDays(from, shift.days)
}

/** The time of day of the copy, where it is another one. */
function timeIn(shift: Shift, from: string | null): string | null {
  if (shift.kind === 'to') return shift.time
  if (shift.kind !== 'minutes' || from === null || shift.minutes === 0) return null
  const minutes = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + shift.minutes
  const within = Math.min(1439, Math.max(0, minutes))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

async function cancelAll(copies: readonly Post[]): Promise<void> {
  try {
    for (const { id } of copies) {
      const { publications: made } = await call('getPost', { params: { id } })
      // Without a time nothing of it is left on the calendar.
      const moves = made.map(({ channelId, zone, version }) => ({
        ...{ postId: id, channelId, zone, version, day: null, time: null },
      }))
      await call('movePublications', { body: { moves, why: 'The copy was undone' } })
      const { version, publications } = await call('getPost', { params: { id } })
      const channelIds = publications.map((each) => each.channelId)
      await call('cancelPost', { params: { id }, body: { version, channelIds, why: 'The copy was undone' } })
    }
    say('Undone. The copy is gone from the calendar.')
  } catch (error) {
    showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' })
  }
}
