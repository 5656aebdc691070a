import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { PostContent } from '#core/post/content.ts'
import { isSame } from '#core/post/content-fields.ts'
import { ApiError, UnreachableError } from '#client/api-error.ts'
import {
  beginDraft,
  decide,
  type Draft,
  isSavable,
  isUnsaved,
  isWholeLink,
  isWorthKeeping,
  openDraft,
  receive,
  type SavedPost,
  toSavable,
} from './draft.ts'
import { createKeeper, findLostDraft, forgetDraft, keepDraft, keyOf, newDraftId, restoreDraft } from './local-drafts.ts'
import { createSaver } from './saver.ts'
import type { SaveState } from './state.ts'

const plan = { channelId: 'x', own: {}, day: null, time: null, zone: 'UTC' }
const begun = beginDraft({ ownerId: 'ana', language: null, channels: [plan] })
const post = (content: PostContent, version = 1): SavedPost => ({ id: 'p1', content, version, updatedBy: 'priya' })
const write = (draft: Draft, text: string): Draft => ({ ...draft, content: { ...draft.content, text } })
const saved = openDraft(post({ ...begun.base, text: 'Hello' }))

function makeStorage(): Storage {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    clear: () => held.clear(),
    get length() {
      return held.size
    },
  }
}

test.each([
  [{ text: ' ' }, false],
  [{ text: 'Hi' }, true],
  [{ link: 'https://a.example' }, true],
  [{ media: [{ mediaId: 'm', altText: '' }] }, true],
  [{ why: 'Because' }, true],
  [{ channels: [{ ...plan, own: { text: 'For X' } }] }, true],
  [{ channels: [{ ...plan, own: { thread: [] } }] }, false],
])('%j is worth keeping: %s', (given, expected) => {
  expect(isWorthKeeping({ ...begun.base, ...given })).toBe(expected)
})

test.each([
  [null, true],
  ['https://a.example/b?c', true],
  ['http://a.example', true],
  ['http://localhost:4310/l/launch', true],
  ['http://localhost/l/launch', true],
  ['http://127.0.0.1:4310/l/launch', true],
  ['http://[::1]:4310/l/launch', true],
  ['http://desk:4310/l/launch', true],
  ['https://exa', false],
  ['https://localhos', false],
  ['https://exa:', false],
  ['a.example', false],
  ['https://a b.example', false],
])('%s is a whole link: %s', (link, expected) => {
  expect(isWholeLink(link)).toBe(expected)
})

test('half a link is kept here and not sent', () => {
  const draft = { ...saved, content: { ...saved.content, link: 'https://exa' } }
  expect(toSavable(draft).link).toBeNull()
  expect([isUnsaved(draft), isSavable(draft)]).toEqual([true, false])
})

describe('somebody else saved', () => {
  it('and I changed nothing: theirs is there, and it is said what', () => {
    const after = receive(saved, post({ ...saved.base, text: 'Theirs', why: 'So' }, 2), 'others')
    expect(after.content).toMatchObject({ text: 'Theirs', why: 'So' })
    expect(after).toMatchObject({ conflicts: [], version: 2, news: { personId: 'priya', paths: ['text', 'why'] } })
  })

  it('and I changed the same: both are kept until somebody decides, and theirs stays at the desk', () => {
    const after = receive(write(saved, 'Mine'), post({ ...saved.base, text: 'Theirs' }, 2), 'others')
    expect(after.conflicts).toMatchObject([{ path: 'text', mine: 'Mine', theirs: 'Theirs' }])
    expect([after.content.text, toSavable(after).text, isSavable(after)]).toEqual(['Mine', 'Theirs', false])
    expect(decide(after, 'text', 'theirs').content.text).toBe('Theirs')
    expect(toSavable(decide(after, 'text', 'mine')).text).toBe('Mine')
    expect(decide(after, 'text', 'both').content.text).toBe('Mine\n\nTheirs')
  })

  it('and saves once more before I decide: the conflict shows what is there now', () => {
    const first = receive(write(saved, 'Mine'), post({ ...saved.base, text: 'Theirs' }, 2), 'others')
    const second = receive(first, post({ ...saved.base, text: 'Theirs again' }, 3), 'others')
    expect(second.conflicts).toMatchObject([{ path: 'text', mine: 'Mine', theirs: 'Theirs again' }])
    expect(receive(second, post({ ...saved.base, text: 'Mine' }, 4), 'others').conflicts).toEqual([])
  })
})

describe('what this browser keeps', () => {
  const key = keyOf('ana', 'p1')

  it('is what the desk does not hold, and is gone when it does', () => {
    const storage = makeStorage()
    keepDraft(storage, key, write(saved, 'Typed'), 5)
    expect(restoreDraft(storage, key, post(saved.base))).toMatchObject({ content: { text: 'Typed' }, restored: true })
    keepDraft(storage, key, saved, 6)
    expect(storage.length).toBe(0)
  })

  it('goes together with what others saved since', () => {
    const storage = makeStorage()
    keepDraft(storage, key, write(saved, 'Typed'), 5)
    const draft = restoreDraft(storage, key, post({ ...saved.base, why: 'So' }, 4))
    expect(draft).toMatchObject({ content: { text: 'Typed', why: 'So' }, version: 4 })
    expect(restoreDraft(storage, key, post({ ...saved.base, text: 'Typed' }, 4))).toBeNull()
  })

  it('holds what is still to be decided', () => {
    const storage = makeStorage()
    const theirs = post({ ...saved.base, text: 'Theirs' }, 2)
    keepDraft(storage, key, receive(write(saved, 'Mine'), theirs, 'others'), 5)
    expect(restoreDraft(storage, key, theirs)?.conflicts).toMatchObject([{ mine: 'Mine', theirs: 'Theirs' }])
  })

  it('of a post without an id is found again, unless another tab has it', () => {
    const storage = makeStorage()
    const id = newDraftId()
    keepDraft(storage, keyOf('ana', id), write(begun, 'Lost'), 5)
    keepDraft(storage, keyOf('ben', newDraftId()), write(begun, 'Not mine'), 9)
    expect(findLostDraft(storage, 'ana', () => true)).toBeNull()
    expect(findLostDraft(storage, 'ana', () => false)).toMatchObject({ id, draft: { content: { text: 'Lost' } } })
    forgetDraft(storage, keyOf('ana', id))
    expect(findLostDraft(storage, 'ana', () => false)).toBeNull()
  })

  it('survives what is damaged, and a browser that refuses', () => {
    const storage = makeStorage()
    storage.setItem(key, '{"content":')
    expect(restoreDraft(storage, key, post(saved.base))).toBeNull()
    const full = { ...storage, setItem: () => { throw new Error('full') } } // biome-ignore format: short
    expect(keepDraft(full, key, write(saved, 'Typed'), 5)).toBe(false)
  })

  it('is not taken away by another tab that has the post open and changed nothing', () => {
    const storage = makeStorage()
    const other = createKeeper(storage, saved)
    const mine = createKeeper(storage, saved)
    mine(key, write(saved, 'Waits for a word'), 5)
    other(key, saved, 9)
    expect(restoreDraft(storage, key, post(saved.base))?.content.text).toBe('Waits for a word')
    mine(key, saved, 10)
    expect(restoreDraft(storage, key, post(saved.base))).toBeNull()
  })

  it('brings back any edit whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, why) => {
        const storage = makeStorage()
        const draft = { ...saved, content: { ...saved.content, text, why } }
        keepDraft(storage, key, draft, 5)
        const back = restoreDraft(storage, key, post(saved.base))
        expect(isSame((back ?? saved).content, draft.content)).toBe(true)
      }),
    )
  })
})

/** A desk of one post that answers when told to. */
function makeDesk(first: Draft, voids: (draft: Draft) => boolean = () => false) {
  let draft = first
  const states: SaveState['kind'][] = []
  const sent: { text: string; version: number }[] = []
  const notes: string[] = []
  const waiting: ((answer: SavedPost | Error) => void)[] = []
  const ask = (text: string, version: number) =>
    new Promise<SavedPost>((resolve, reject) => {
      sent.push({ text, version })
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
    })
  const saver = createSaver({
    read: () => draft,
    change: (change) => void (draft = change(draft)),
    say: (state) => void states.push(state.kind),
    create: (content) => ask(content.text, 0),
    save: (_, content, version, note) => {
      notes.push(note)
      return ask(content.text, version)
    },
    now: () => 1,
    voids,
  })
  const answer = async (with_: SavedPost | Error): Promise<void> => {
    waiting.shift()?.(with_)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    saver,
    states,
    sent,
    notes,
    answer,
    type: (text: string) => void (draft = write(draft, text)),
    get: () => draft,
  }
}

describe('the saver', () => {
  it('begins the post, then saves it; never twice at once', async () => {
    const desk = makeDesk(write(begun, 'One'))
    const done = desk.saver.flush()
    desk.type('Two')
    void desk.saver.flush()
    desk.type('Three')
    expect(desk.sent).toEqual([{ text: 'One', version: 0 }])
    await desk.answer(post({ ...begun.base, text: 'One' }))
    expect(desk.sent.at(-1)).toEqual({ text: 'Three', version: 1 })
    await desk.answer(post({ ...begun.base, text: 'Three' }, 2))
    expect(await done).toBe(true)
    expect(desk.get()).toMatchObject({ postId: 'p1', version: 2, content: { text: 'Three' } })
    expect(isUnsaved(desk.get())).toBe(false)
    expect(desk.states).toEqual(['saving', 'saved', 'saving', 'saved'])
  })

  it('keeps what would void an approval until somebody insists, and saves by itself from then on', async () => {
    let approved = true
    const desk = makeDesk(write(saved, 'Mine'), () => approved)
    expect([await desk.saver.flush(), desk.sent, desk.states]).toEqual([false, [], ['idle']])
    const insisted = desk.saver.insist()
    await desk.answer(new UnreachableError(null))
    expect([await insisted, desk.states.at(-1)]).toEqual([false, 'offline'])
    const again = desk.saver.flush()
    approved = false
    await desk.answer(post({ ...saved.base, text: 'Mine' }, 2))
    expect([await again, isUnsaved(desk.get())]).toEqual([true, false])
    approved = true
    desk.type('Mine, again')
    expect([await desk.saver.flush(), desk.sent.length]).toEqual([false, 2])
  })

  it('does not take a word for a change that was discarded as one for the next', async () => {
    const desk = makeDesk(write(saved, 'Mine'), () => true)
    const insisted = desk.saver.insist()
    await desk.answer(new UnreachableError(null))
    expect(await insisted).toBe(false)
    desk.type(saved.base.text)
    desk.type('Mine, again')
    expect([await desk.saver.flush(), desk.sent.length]).toEqual([false, 1])
  })

  it('does not note another edit as the restored version that was discarded', async () => {
    let approved = true
    const desk = makeDesk(write(saved, 'Version one'), () => approved)
    expect(await desk.saver.flush('Restored version 1')).toBe(false)
    desk.type(saved.base.text)
    approved = false
    desk.type('Something else')
    const done = desk.saver.flush()
    await desk.answer(post({ ...saved.base, text: 'Something else' }, 2))
    expect([await done, desk.notes]).toEqual([true, ['']])
  })

  it('notes a restored version that had to be insisted on', async () => {
    const desk = makeDesk(write(saved, 'Version one'), () => true)
    expect(await desk.saver.flush('Restored version 1')).toBe(false)
    const done = desk.saver.insist()
    await desk.answer(post({ ...saved.base, text: 'Version one' }, 2))
    expect([await done, desk.notes]).toEqual([true, ['Restored version 1']])
  })

  it('keeps everything when the desk cannot be reached, and sends it later', async () => {
    const desk = makeDesk(write(saved, 'Mine'))
    const first = desk.saver.flush()
    await desk.answer(new UnreachableError(null))
    expect([await first, desk.get().content.text, desk.states.at(-1)]).toEqual([false, 'Mine', 'offline'])
    const second = desk.saver.flush()
    await desk.answer(post({ ...saved.base, text: 'Mine' }, 2))
    expect([await second, isUnsaved(desk.get())]).toEqual([true, false])
  })

  it('merges what somebody else saved meanwhile and saves the rest', async () => {
    const desk = makeDesk(write(saved, 'Mine'))
    const done = desk.saver.flush()
    const current = post({ ...saved.base, why: 'So' }, 5)
    const problem = { type: '', title: '', status: 409, code: 'conflict', detail: '', current } as const
    await desk.answer(new ApiError(problem as never))
    expect(desk.sent.at(-1)).toEqual({ text: 'Mine', version: 5 })
    await desk.answer(post({ ...saved.base, text: 'Mine', why: 'So' }, 6))
    expect(await done).toBe(true)
    expect(desk.get()).toMatchObject({ version: 6, news: { paths: ['why'] }, conflicts: [] })
  })
})
