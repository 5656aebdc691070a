import { diffFields } from '#core/audit/diff.ts'
import { assert } from '#core/base/assert.ts'
import type { CalendarMark, CardRow, SavedView } from '#core/ports/post-stores.ts'
import { isSimilar } from '#core/publication/similar.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import { addDays, toInstantOf } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { movePublications } from '../commands/post/move.ts'
import type { Deps } from '../deps.ts'
import { notFound, Refusal, staleVersion } from '../refusal.ts'
import type { Route } from '../route.ts'

type Card = Output<'getCalendar'>['cards'][number]

/** The tray of posts without a time shows so many publications. */
const UNTIMED = 500
/** Weeks in which the same words are still remembered. Source: domain.md 4.2, the last re-run of a copy. */
const REMEMBERED_MS = 8 * 7 * DAY_MS
const COMPARED = 500
/** The most days of one question: a quarter with its edges. */
const MAX_DAYS = 100

/** The calendar: what is on which day, and moving it. */
export function mountCalendar(route: Route, deps: Deps): void {
  mountDays(route, deps)
  mountMarks(route, deps)
  mountViews(route, deps)
}

function mountDays(route: Route, deps: Deps): void {
  const { stores, clock } = deps

  route('getCalendar', async ({ input: { query } }) => {
    if (addDays(query.from, MAX_DAYS) < query.to) throw tooManyDays(query.to)
    const zone = await findZone(deps)
    const from = toInstantOf(query.from, '00:00', zone)
    const to = toInstantOf(addDays(query.to, 1), '00:00', zone)
    const rows = await stores.posts.listCards(from, to)
    return { cards: rows.map((row) => toCard(row, zone)), marks: await stores.marks.list(query.from, query.to) }
  })

  route('listUntimed', async () => {
    const zone = await findZone(deps)
    return { cards: (await stores.posts.listUntimed(UNTIMED)).map((row) => toCard(row, zone)) }
  })

  route('movePublications', async ({ input: { body }, me, cause }) => {
    const moved = await movePublications(deps, me, cause(body.why || 'Moved on the calendar'), body.moves)
    return {
      moved: moved.map(({ publication: { postId, channelId, state, at, version }, voided }) => ({
        ...{ postId, channelId, state, at, version, voided },
      })),
    }
  })

  route('findSimilar', async ({ input: { body } }) => {
    const recent = await stores.posts.listRecentTexts(addMs(clock.now(), -REMEMBERED_MS), COMPARED)
    const found = recent.filter((each) => each.postId !== body.exceptPostId && isSimilar(each.text, body.text))
    return {
      posts: found.slice(0, 5).map(({ text: _text, ...rest }) => ({ ...rest, channelIds: [...rest.channelIds] })),
    }
  })
}

async function findZone({ stores }: Deps): Promise<string> {
  const desk = await stores.desk.get()
  assert(desk, 'There is a session, and no desk')
  return desk.zone
}

function tooManyDays(measured: string): Refusal {
  const message = `At most ${MAX_DAYS} days at once.`
  const violation = { field: 'query.to', rule: 'too_big', measured, allowed: `${MAX_DAYS} days`, message }
  return new Refusal('invalid', message, { violations: [violation] })
}

/** As small as it can be said: what is usual is left out, and JSON leaves out what is undefined. */
function toCard(row: CardRow, zone: string): Card {
  return {
    id: row.postId,
    title: row.title,
    ownerId: row.ownerId,
    campaign: row.campaign ?? undefined,
    pillars: row.pillars.length > 0 ? row.pillars : undefined,
    language: row.language ?? undefined,
    sensitivity: row.sensitivity === 'normal' ? undefined : row.sensitivity,
    until: row.until ?? undefined,
    publications: row.publications.map((each) => ({
      channelId: each.channelId,
      at: each.at,
      zone: each.zone === zone ? undefined : each.zone,
      state: each.state,
      heldReason: each.heldReason ?? undefined,
      version: each.version,
      releasedFor: each.releasedFor === each.at ? undefined : (each.releasedFor ?? undefined),
      free: each.stages === 0 ? true : undefined,
    })),
  }
}

function mountMarks(route: Route, deps: Deps): void {
  const { stores } = deps
  const subject = ({ id, name }: CalendarMark) => ({ kind: 'mark', id, name }) as const
  const find = async (id: string): Promise<CalendarMark> => {
    const mark = await stores.marks.get(id)
    if (!mark) throw notFound('observance or event')
    return mark
  }

  route('addMark', async ({ input: { body }, cause }) => {
    const mark = { ...body, id: deps.ids.newId(), version: 1 }
    await deps.transact(cause('Put on the calendar'), async (tx) => {
      await tx.marks.insert([mark])
      tx.record({ event: 'mark.added', subject: subject(mark), after: { ...body } })
    })
    return mark
  })

  route('updateMark', async ({ input: { params, body }, cause }) => {
    const mark = await find(params.id)
    if (mark.version !== body.version) throw staleVersion('entry', mark)
    const changed = { ...mark, ...body }
    const diff = diffFields({ ...mark }, { ...changed })
    if (!diff) return mark
    return deps.transact(cause('Changed on the calendar'), async (tx) => {
      if (!(await tx.marks.update(changed))) throw staleVersion('entry', await tx.marks.get(mark.id))
      tx.record({ event: 'mark.edited', subject: subject(changed), ...diff })
      return { ...changed, version: mark.version + 1 }
    })
  })

  route('removeMark', async ({ input: { params }, cause }) => {
    const mark = await find(params.id)
    await deps.transact(cause('Taken off the calendar'), async (tx) => {
      await tx.marks.remove(mark.id)
      tx.record({ event: 'mark.removed', subject: subject(mark), before: { ...mark } })
    })
    return { done: true }
  })
}

function mountViews(route: Route, deps: Deps): void {
  const { stores, clock } = deps
  const subject = ({ id, name }: SavedView) => ({ kind: 'view', id, name }) as const

  route('listViews', async ({ me }) => ({ views: await stores.views.list(me.personId) }))

  route('addView', async ({ input: { body }, me, cause }) => {
    const view = { ...body, id: deps.ids.newId(), ownerId: me.personId }
    await deps.transact(cause('Saved a view'), async (tx) => {
      await tx.views.insert(view, clock.now())
      tx.record({ event: 'view.saved', subject: subject(view), after: { ...body } })
    })
    return view
  })

  route('removeView', async ({ input: { params }, me, cause }) => {
    const view = await stores.views.get(params.id)
    if (!view || (view.ownerId !== me.personId && !view.shared)) throw notFound('saved view')
    if (view.ownerId !== me.personId)
      throw new Refusal('forbidden', 'A shared view can be removed by the person who saved it.')
    await deps.transact(cause('Removed a view'), async (tx) => {
      await tx.views.remove(view.id)
      tx.record({ event: 'view.removed', subject: subject(view), before: { name: view.name, search: view.search } })
    })
    return { done: true }
  })
}
