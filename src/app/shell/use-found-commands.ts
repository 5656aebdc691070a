import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { STATE_NAMES } from '#core/publication/state.ts'
import { peekSearch } from '#client/desk-links.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import type { Command } from '#ui/commands.ts'

/** One letter fits nearly everything. */
const FEWEST_LETTERS = 2
const MOST_POSTS = 12

interface Found {
  readonly commands: readonly Command[]
  /** What is still looked for, what could not be, and how many posts there are beyond those shown. */
  readonly note: string | undefined
}

/** Posts and media by what is typed: too many to be held, so the desk looks for them. */
export function useFoundCommands(typed: string): Found {
  const q = typed.trim().slice(0, 100)
  const posts = usePosts(q)
  const media = useMedia(q)
  const commands = useMemo(() => [...posts.commands, ...media.commands], [posts.commands, media.commands])
  const failed = posts.failed || media.failed
  if (failed) return { commands, note: 'Posts and media could not be looked for: the desk did not answer.' }
  if (posts.looking || media.looking) return { commands, note: 'Looking for posts and media…' }
  const { total } = posts
  const note =
    total > MOST_POSTS ? `${MOST_POSTS} of ${total.toLocaleString('en-US')} posts. More words find fewer.` : undefined
  return { commands, note }
}

function usePosts(q: string) {
  const enabled = useMay('calendar.read') && q.length >= FEWEST_LETTERS
  const query = { q, limit: MOST_POSTS }
  const { data, isFetching, isError } = useQuery({
    ...apiQuery('findPosts', { query }),
    ...{ enabled, placeholderData: keepPreviousData },
  })
  const navigate = useNavigate()
  const commands = useMemo(
    () =>
      (enabled ? (data?.items ?? []) : []).map(({ id, title, state }) => ({
        ...{
          id: `post ${id}`,
          label: title || 'Without words',
          group: 'Posts',
          icon: IconFileText,
          rare: true as const,
        },
        // The desk has found it by these words, wherever in it they stand.
        words: `${q} ${STATE_NAMES[state]}`,
        run: () => void navigate({ to: '/calendar', search: peekSearch(id) }),
      })),
    [enabled, data, q, navigate],
  )
  return {
    commands,
    looking: enabled && isFetching,
    failed: enabled && isError,
    total: enabled ? (data?.total ?? 0) : 0,
  }
}

function useMedia(q: string) {
  const enabled = useMay('media.read') && q.length >= FEWEST_LETTERS
  const { data, isFetching, isError } = useQuery({
    ...apiQuery('listMedia', { query: { q } }),
    ...{ enabled, placeholderData: keepPreviousData },
  })
  const navigate = useNavigate()
  const commands = useMemo(
    () =>
      (enabled ? (data?.items ?? []) : []).map(({ id, name, altText }) => ({
        ...{ id: `media ${id}`, label: name, group: 'Media', icon: IconPhoto, rare: true as const },
        words: `${q} ${altText}`,
        run: () => void navigate({ to: '/media', search: { file: id } }),
      })),
    [enabled, data, q, navigate],
  )
  return { commands, looking: enabled && isFetching, failed: enabled && isError }
}
