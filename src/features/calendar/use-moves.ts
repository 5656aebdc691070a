import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  invertMoves,
  type MoveFacts,
  type MovePlan,
  type Moving,
  planMoves,
  type PlannedMove,
  type Shift,
} from '#core/calendar/move.ts'
import type { ApprovalRules } from '#core/approval/rules.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { readConflict } from '#client/conflict.ts'
import { refresh } from '#client/query.ts'
import { useMay, useSession } from '#client/session.ts'
import { showToast } from '#ui/toast.tsx'
import { useClockOffset } from '#ui/time/use-now.ts'
import { findCards, patchCalendars } from './calendar-cache.ts'
import { createMoveQueue } from './move-queue.ts'
import { foresee } from './patch-cards.ts'
import { sayPlan } from './say-move.ts'
import { say, setCalendarState, type Stale } from './state.ts'

const queue = createMoveQueue()

type Moved = Output<'movePublications'>['moved']

/** What every move needs to know of the desk. */
export interface Rules {
  readonly zone: string
  readonly approval: Pick<ApprovalRules, 'toleranceMinutes'>
  readonly mayRelease: boolean
  readonly offsetMs: number
}

export function useRules(): Rules {
  const { desk } = useSession()
  const mayRelease = useMay('post.release')
  const offsetMs = useClockOffset()
  return useMemo(
    () => ({ zone: desk.zone, approval: desk.approval, mayRelease, offsetMs }),
    [desk.zone, desk.approval, mayRelease, offsetMs],
  )
}

/** @returns what a shift would come to, now */
function plan(moving: readonly Moving[], shift: Shift, rules: Rules): MovePlan {
  const facts: MoveFacts = { ...rules, now: new Date(Date.now() + rules.offsetMs).toISOString() }
  return planMoves(moving, shift, facts)
}

/** Moves posts: at once on screen, then on the desk; with undo. */
export function useMoves() {
  const client = useQueryClient()
  const rules = useRules()
  return useMemo(
    () => ({
      rules,
      plan: (moving: readonly Moving[], shift: Shift) => plan(moving, shift, rules),
      move: (moving: readonly Moving[], shift: Shift) => perform(client, plan(moving, shift, rules), rules),
      insist: (moves: readonly PlannedMove[]) => send(client, moves, rules, 'Moved over the other change'),
    }),
    [client, rules],
  )
}

async function perform(client: QueryClient, found: MovePlan, rules: Rules): Promise<void> {
  const outlook = sayPlan(found, { zone: rules.zone, toleranceMinutes: rules.approval.toleranceMinutes })
  if (found.moves.length === 0) {
    if (found.refused.length > 0) showToast(outlook.text, { tone: 'danger' })
    return say(outlook.text)
  }
  await send(client, found.moves, rules, outlook.done)
}

async function send(client: QueryClient, moves: readonly PlannedMove[], rules: Rules, words: string): Promise<void> {
  const cards = findCards(client, new Set(moves.map((move) => move.postId)))
  await client.cancelQueries({ queryKey: ['getCalendar'] })
  patchCalendars(client, foresee(moves, cards), rules.zone)
  try {
    const { moved } = await queue.follow(moves, (now) => call('movePublications', { body: { moves: now.map(toBody) } }))
    settle(client, moves, moved, rules)
    const voided = moved.filter((each) => each.voided).length
    say(words)
    showToast(words, {
      tone: voided > 0 ? 'caution' : 'clear',
      undo: () => void takeBack(client, moves, moved, rules),
    })
  } catch (error) {
    restore(client, moves, rules)
    const conflict = readConflict<{ stale: readonly Stale[] }>(error)
    if (conflict?.stale) return setCalendarState({ conflict: { moves, stale: conflict.stale } })
    showToast(`Not moved. ${readFailure(error).message}`, { tone: 'danger' })
  } finally {
    readAgain(client)
  }
}

/** Not while a later move is on its way: what the desk holds by now would be shown instead of it. */
function readAgain(client: QueryClient): void {
  if (queue.isIdle()) void refresh(client, 'getCalendar', 'listUntimed', 'getPost')
}

function toBody({ postId, channelId, day, time, zone, version }: Omit<PlannedMove, 'before' | 'at' | 'verdict'>) {
  return { postId, channelId, day, time, zone, version }
}

/** What the server made of the moves replaces what was foreseen. */
function settle(client: QueryClient, all: readonly PlannedMove[], moved: Moved, rules: Rules): void {
  const moves = all.filter((move) => !queue.isOvertaken(move))
  const answers = new Map(moved.map((each) => [`${each.postId}~${each.channelId}`, each]))
  const cards = findCards(client, new Set(moves.map((move) => move.postId)))
  const patches = moves.flatMap((move) => {
    const card = cards.get(move.postId)
    const now = card?.publications.find((each) => each.channelId === move.channelId)
    const answer = answers.get(`${move.postId}~${move.channelId}`)
    if (!card || !now || !answer) return []
    const { state, at, version } = answer
    return [{ card, publication: { ...now, state, at, version } }]
  })
  patchCalendars(client, patches, rules.zone)
}

function restore(client: QueryClient, all: readonly PlannedMove[], rules: Rules): void {
  const moves = all.filter((move) => !queue.isOvertaken(move))
  const cards = findCards(client, new Set(moves.map((move) => move.postId)))
  const patches = moves.flatMap((move) => {
    const card = cards.get(move.postId)
    return card ? [{ card, publication: move.before }] : []
  })
  patchCalendars(client, patches, rules.zone)
}

/** The way back, with the versions there are now. Approvals match again, because content and time are theirs again. */
async function takeBack(client: QueryClient, moves: readonly PlannedMove[], moved: Moved, rules: Rules): Promise<void> {
  const versions = new Map(moved.map((each) => [`${each.postId}~${each.channelId}`, each.version]))
  const back = invertMoves(
    moves,
    (move) => versions.get(`${move.postId}~${move.channelId}`) ?? move.version,
    rules.zone,
  )
  restore(client, moves, rules)
  try {
    const answer = await queue.takeBack(back, (now) =>
      call('movePublications', { body: { moves: now.map(toBody), why: 'Undone' } }),
    )
    settle(client, moves, answer.moved, rules)
    say('Undone. Everything is where it was.')
  } catch (error) {
    showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' })
  } finally {
    readAgain(client)
  }
}
