import { isSame } from '#core/post/content-fields.ts'
import type { PostContent } from '#core/post/content.ts'
import { readConflict } from '#client/conflict.ts'
import { readFailure, UnreachableError } from '#client/api-error.ts'
import { type Draft, isSavable, receive, type SavedPost, toSavable } from './draft.ts'
import type { SaveState } from './state.ts'

/** What the saver works with; a test brings its own. */
export interface SaverPort {
  read(): Draft | null
  change(change: (draft: Draft) => Draft): void
  say(state: SaveState): void
  create(content: PostContent): Promise<SavedPost>
  save(id: string, content: PostContent, version: number, note: string): Promise<SavedPost>
  now(): number
  /** @returns whether saving this would take back what somebody has said yes to */
  voids(draft: Draft): boolean
}

export interface Saver {
  /**
   * Saves what there is, unless a save is on its way: then once more after it. Resolves when nothing is left to do.
   * @returns false when it could not be saved, or would void an approval, which a person has to want
   */
  flush(note?: string): Promise<boolean>
  /** Saves what there is although that voids an approval. What is typed before it could be saved asks again. */
  insist(): Promise<boolean>
  isBusy(): boolean
}

/** Attempts in a row that find somebody else’s save; after so many the person is asked to try again. */
const MOST_CONFLICTS = 5

/** Brings drafts to the desk: never two saves at once, and nothing that was typed meanwhile is forgotten. */
export function createSaver(port: SaverPort): Saver {
  let running: Promise<boolean> | null = null
  let again = false
  let noted: Noted | null = null
  /** What somebody has said shall be saved, whatever it voids. */
  let wanted: PostContent | null = null

  const run = async (): Promise<boolean> => {
    let conflicts = 0
    let insisted = false
    for (;;) {
      again = false
      const draft = port.read()
      if (!draft || !isSavable(draft)) return true
      const sent = toSavable(draft)
      insisted ||= wanted !== null && isSame(wanted, sent)
      if (!insisted && port.voids(draft)) {
        port.say({ kind: 'idle' })
        return false
      }
      port.say({ kind: 'saving' })
      try {
        const post = await send(port, draft, sent, noteOf(sent, noted))
        port.change((now) => settle(now, sent, post))
        port.say({ kind: 'saved', at: port.now() })
        conflicts = 0
        insisted = false
        wanted = null
        noted = null
      } catch (error) {
        const current = readConflict<SavedPost>(error)
        if (current && conflicts < MOST_CONFLICTS) {
          conflicts += 1
          port.change((now) => receive(now, current, 'others'))
          continue
        }
        port.say(toState(error))
        return false
      }
      const left = port.read()
      if (!again && !(left && isSavable(left))) return true
    }
  }

  const flush: Saver['flush'] = (note = '') => {
    const draft = port.read()
    if (note && draft) noted = { note, content: toSavable(draft) }
    again = true
    running ??= run().finally(() => (running = null))
    return running
  }

  return {
    isBusy: () => running !== null,
    flush,
    insist: () => {
      const draft = port.read()
      wanted = draft && toSavable(draft)
      return flush()
    },
  }
}

interface Noted {
  readonly note: string
  readonly content: PostContent
}

/** Of other content than it was written for a note would say what is not true. */
function noteOf(content: PostContent, noted: Noted | null): string {
  return noted && isSame(noted.content, content) ? noted.note : ''
}

function toState(error: unknown): SaveState {
  if (error instanceof UnreachableError) return { kind: 'offline' }
  return { kind: 'failed', message: readFailure(error).message }
}

function send(port: SaverPort, draft: Draft, content: PostContent, note: string): Promise<SavedPost> {
  return draft.postId === null || draft.version === null
    ? port.create(content)
    : port.save(draft.postId, content, draft.version, note)
}

/** What was sent is what the desk holds; what was typed since stays. */
function settle(now: Draft, sent: PostContent, post: SavedPost): Draft {
  const onSent = { ...now, base: sent, restored: false }
  // What could not be sent, such as half a link, differs from the base and so stays mine.
  return receive(onSent, post, 'me')
}
