import type { QueryClient } from '@tanstack/react-query'
import { ACCEPTED_TYPES, MEDIA_NAME_MOST, type MediaLimits, refuseBytes } from '#core/media/media-limits.ts'
import { ApiError, UnreachableError } from '../api-error.ts'
import { refresh } from '../query.ts'
import { upload } from '../upload.ts'
import type { Media } from './addresses.ts'
import { makePoster } from './make-poster.ts'

/** One file on its way into the library. */
export interface Upload {
  readonly key: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'done' | 'failed'
  /** How much was sent, 0 to 1. */
  readonly part: number
  /** Why not. */
  readonly error: string | null
  /** Sending it once more may help: nothing was wrong with the file. */
  readonly canRetry: boolean
  readonly media: Media | null
  /** It was in the library before. */
  readonly already: boolean
}

/** For `accept` of a file dialog. */
export const ACCEPT = ACCEPTED_TYPES.join(',')

const AT_ONCE = 2

export interface Uploads {
  /** @param onDone called with each file that is in the library, whether it was new or not */
  add(files: readonly File[], limits: MediaLimits | undefined, onDone?: (media: Media) => void): void
  retry(key: number): void
  /** Takes it off the list; one that is on its way is broken off. */
  dismiss(key: number): void
  subscribe(listener: () => void): () => void
  get(): readonly Upload[]
}

interface Job {
  readonly stop: AbortController
  readonly onDone: ((media: Media) => void) | undefined
}

/** Files on their way: two at a time, each with its progress, and none forgotten when it fails. */
export function createUploads(client: QueryClient): Uploads {
  let list: readonly Upload[] = []
  let lastKey = 0
  const jobs = new Map<number, Job>()
  const listeners = new Set<() => void>()

  const setList = (next: readonly Upload[]): void => {
    list = next
    for (const listener of listeners) listener()
  }
  const change = (key: number, to: Partial<Upload>): void =>
    setList(list.map((each) => (each.key === key ? { ...each, ...to } : each)))

  const sendNext = (): void => {
    const next = list.find(({ state }) => state === 'waiting')
    if (!next || list.filter(({ state }) => state === 'sending').length >= AT_ONCE) return
    void send(next)
    sendNext()
  }
  const send = async ({ key, file }: Upload): Promise<void> => {
    const job = jobs.get(key)
    change(key, { state: 'sending', part: 0, error: null })
    try {
      const onProgress = (part: number): void => change(key, { part })
      const { already, ...media } = await sendFile(client, file, onProgress, job?.stop.signal)
      change(key, { state: 'done', part: 1, media, already })
      job?.onDone?.(media)
      await refresh(client, 'listMedia', 'getMedia')
    } catch (error) {
      change(key, { state: 'failed', ...toFailure(error) })
    }
    sendNext()
  }

  return {
    add: (files, limits, onDone) => {
      const added = files.map((file): Upload => {
        lastKey += 1
        jobs.set(lastKey, { stop: new AbortController(), onDone })
        const error = limits ? findTooLarge(file, limits) : null
        const state = error === null ? 'waiting' : 'failed'
        return { key: lastKey, file, state, part: 0, error, canRetry: false, media: null, already: false }
      })
      setList([...list, ...added])
      sendNext()
    },
    retry: (key) => {
      change(key, { state: 'waiting', error: null })
      sendNext()
    },
    dismiss: (key) => {
      setList(list.filter((each) => each.key !== key))
      jobs.get(key)?.stop.abort()
      jobs.delete(key)
      sendNext()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => list,
  }
}

function toFailure(error: unknown): Pick<Upload, 'error' | 'canRetry'> {
  if (error instanceof UnreachableError)
    return { error: 'The desk cannot be reached. Try again when the connection is back.', canRetry: true }
  const refused = error instanceof ApiError && ['invalid', 'too-large', 'forbidden'].includes(error.code)
  return { error: error instanceof Error ? error.message : String(error), canRetry: !refused }
}

/** Said before it is sent: a server that stops reading half-way cannot always say why. */
function findTooLarge(file: File, limits: MediaLimits): string | null {
  const family = file.type.startsWith('image/') ? 'image' : 'video'
  return file.size > limits[family] ? refuseBytes(file.name, family, file.size, limits[family]).message : null
}

/** As a mutation, so that a session that has ended is noticed as everywhere. */
function sendFile(
  client: QueryClient,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal | undefined,
) {
  const mutationFn = async () => {
    const name = file.name.replaceAll(/\s+/g, ' ').trim().slice(-MEDIA_NAME_MOST) || 'Untitled'
    const sent = await upload('uploadMedia', { query: { name } }, file, { onProgress, ...(signal && { signal }) })
    if (!sent.type.startsWith('video/') || sent.posterSha256 !== null) return sent
    const poster = await makePoster(file)
    // A video without a poster is a video all the same: the library shows a mark instead.
    const posed = poster && (await upload('setPoster', { params: { id: sent.id } }, poster).catch(() => null))
    return { ...sent, ...posed }
  }
  return client.getMutationCache().build(client, { mutationFn }).execute(undefined)
}
