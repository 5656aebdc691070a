import { IconFileText, IconLink, IconPhoto } from '@tabler/icons-react'
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
const MOST_LINKS = 8

const list = new Intl.ListFormat('en-US')

interface Found {
  readonly commands: readonly Command[]
  /** What is still looked for, what could not be, and how many there are beyond those shown. */
  readonly note: string | undefined
}

/** Posts, media and links by what is typed: too many to be held, so the desk looks for them. */
export function useFoundCommands(typed: string): Found {
  const q = typed.trim().slice(0, 100)
  const posts = usePosts(q)
  const media = useMedia(q)
  const links = useLinks(q)
  const commands = useMemo(
    () => [...posts.commands, ...media.commands, ...links.commands],
    [posts.commands, media.commands, links.commands],
  )
  const all = [posts, media, links]
  if (all.some(({ failed }) => failed))
    return { commands, note: 'Posts, media and links could not be looked for: the desk did not answer.' }
  if (all.some(({ looking }) => looking)) return { commands, note: 'Looking for posts, media and links…' }
  return {
    commands,
    note: sayLeft([
      ['posts', posts],
      ['files', media],
      ['links', links],
    ]),
  }
}

/** “12 of 1,204 posts and 8 of 31 links. More words find fewer.” */
export function sayLeft(found: readonly (readonly [what: string, { commands: { length: number }; total: number }])[]) {
  const left = found.filter(([, { commands, total }]) => total > commands.length)
  const counts = left.map(
    ([what, { commands, total }]) => `${commands.length} of ${total.toLocaleString('en-US')} ${what}`,
  )
  return counts.length > 0 ? `${list.format(counts)}. More words find fewer.` : undefined
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
  return {
    commands,
    looking: enabled && isFetching,
    failed: enabled && isError,
    total: enabled ? (data?.total ?? 0) : 0,
  }
}

function useLinks(q: string) {
  const enabled = useMay('link.read') && q.length >= FEWEST_LETTERS
  const { data, isFetching, isError } = useQuery({
    ...apiQuery('listLinks', { query: { text: q, limit: MOST_LINKS } }),
    ...{ enabled, placeholderData: keepPreviousData },
  })
  const navigate = useNavigate()
  const commands = useMemo(
    () =>
      (enabled ? (data?.items ?? []) : []).map(({ id, slug, destination, campaign, why }) => ({
        ...{ id: `link ${id}`, group: 'Links', icon: IconLink, rare: true as const },
        label: `/l/${slug} to ${destination.replace(/^https?:\/\//, '')}`,
        words: `${q} ${campaign} ${why}`,
        run: () => void navigate({ to: '/links', search: { link: id } }),
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
