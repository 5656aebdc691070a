import { type Draft, isUnsaved, receive, type SavedPost } from './draft.ts'

/**
 * What this browser holds and the desk does not, so that a tab that crashes loses nothing. One entry a person and
 * post; of a post that the desk does not know yet one a tab, and each tab holds a lock on its own.
 */
type LocalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

interface Kept extends Pick<Draft, 'postId' | 'base' | 'version' | 'content' | 'conflicts' | 'conflictWith'> {
  /** Real time, in milliseconds. */
  readonly at: number
}

const PREFIX = 'signalbox-draft'
const NEW = 'new-'

export function keyOf(personId: string, id: string): string {
  return `${PREFIX} ${personId} ${id}`
}

/** The name of a post without an id, in this tab. */
export function newDraftId(): string {
  return `${NEW}${crypto.getRandomValues(new Uint32Array(2)).join('')}`
}

/**
 * Writes what is unsaved, or takes it away when nothing is.
 * @returns false when the browser refuses: full, or forbidden
 */
export function keepDraft(storage: LocalStorage, key: string, draft: Draft, now: number): boolean {
  try {
    if (!isUnsaved(draft)) storage.removeItem(key)
    else {
      const { postId, base, version, content, conflicts, conflictWith } = draft
      const kept: Kept = { postId, base, version, content, conflicts, conflictWith, at: now }
      storage.setItem(key, JSON.stringify(kept))
    }
    return true
  } catch {
    return false
  }
}

/**
 * Keeps what one tab writes, and takes away only that: another tab may hold the same post with a change that waits.
 * @param first the draft as this tab opened it
 */
export function createKeeper(storage: LocalStorage, first: Draft | null) {
  let mine = first !== null && (first.restored || isUnsaved(first))
  return (key: string, draft: Draft, now: number): boolean => {
    if (!mine && !isUnsaved(draft)) return true
    mine = isUnsaved(draft)
    return keepDraft(storage, key, draft, now)
  }
}

export function forgetDraft(storage: LocalStorage, key: string): void {
  try {
    storage.removeItem(key)
  } catch {
    // Nothing was kept there either.
  }
}

function readKept(storage: LocalStorage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null
    return kept &&
      Array.isArray(kept.content?.channels) &&
      Array.isArray(kept.base?.channels) &&
      Array.isArray(kept.conflicts)
      ? kept
      : null
  } catch {
    return null
  }
}

/** @returns the draft of this post with what this browser had not saved yet; null when that is nothing */
export function restoreDraft(storage: LocalStorage, key: string, post: SavedPost): Draft | null {
  const kept = readKept(storage, key)
  if (!kept || kept.postId !== post.id) return null
  const left: Draft = { ...kept, news: null, restored: true, outrun: [] }
  const draft = receive(left, post, 'others')
  return isUnsaved(draft) || draft.outrun.length > 0 ? draft : null
}

/**
 * The newest post that a tab began and never brought to the desk.
 * @param isHeld whether a tab that is still open has it
 */
export function findLostDraft(
  storage: LocalStorage,
  personId: string,
  isHeld: (id: string) => boolean,
): { id: string; draft: Draft } | null {
  const prefix = keyOf(personId, NEW)
  const ids = listKeys(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(keyOf(personId, '').length))
    .filter((id) => !isHeld(id))
  const kept = ids.flatMap((id) => {
    const each = readKept(storage, keyOf(personId, id))
    return each && each.postId === null ? [{ id, each }] : []
  })
  const newest = kept.sort((a, b) => b.each.at - a.each.at)[0]
  if (!newest) return null
  const { base, content } = newest.each
  const draft = {
    ...{ postId: null, version: null, base, content },
    conflicts: [],
    conflictWith: null,
    news: null,
    outrun: [],
  }
  return { id: newest.id, draft: { ...draft, restored: true } }
}

function listKeys(storage: LocalStorage): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  } catch {
    return []
  }
}
