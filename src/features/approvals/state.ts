import { create } from 'zustand'
import type { Post } from './queries.ts'

interface Reading {
  /** Posts as they were read, of those that somebody changed before the yes arrived; by id. */
  readonly overtaken: Readonly<Record<string, Post>>
  /** Whether what has changed is marked in the words. */
  readonly showsChanges: boolean
  /** Comments half written, by post. */
  readonly comments: Readonly<Record<string, CommentDraft>>
}

export interface CommentDraft {
  readonly text: string
  /** The words it is about. */
  readonly quote: string | null
  readonly channelId: string | null
}

export const NO_COMMENT: CommentDraft = { text: '', quote: null, channelId: null }

/** Half-done work of the approvals page: it stays while one looks elsewhere. */
export const useReading = create<Reading>(() => ({ overtaken: {}, showsChanges: true, comments: {} }))

/** Keeps the post as it was read, to show what has changed since; null once that has been seen. */
export function setOvertaken(postId: string, seen: Post | null): void {
  useReading.setState(({ overtaken }) => {
    const { [postId]: _, ...others } = overtaken
    return { overtaken: seen ? { ...others, [postId]: seen } : others }
  })
}

export function writeComment(postId: string, draft: CommentDraft): void {
  useReading.setState(({ comments }) => ({ comments: { ...comments, [postId]: draft } }))
}

export function showChanges(showsChanges: boolean): void {
  useReading.setState({ showsChanges })
}
