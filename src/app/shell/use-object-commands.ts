import { IconAdjustments, IconBookmark, IconKey, IconListDetails, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { PICK_LIST_FACTS } from '#core/pick-list/pick-list.ts'
import { readCalendarSearch } from '#features/calendar/search-params.ts'
import { readLinksSearch } from '#features/links/search-params.ts'
import { SECTION_FACTS } from '#features/settings/section-facts.ts'
import { apiQuery } from '#client/query.ts'
import { type SavedView, useSavedViews } from '#client/saved-views.ts'
import { useMay } from '#client/session.ts'
import { BRAND_ICONS } from '#ui/brand-mark.tsx'
import type { Command } from '#ui/commands.ts'

const at = encodeURIComponent

/** The desk's objects that are few enough to be held here: each opens where it lives. */
export function useObjectCommands(): readonly Command[] {
  const [people, channels, values] = [usePeople(), useChannels(), usePickListValues()]
  const [tokens, settings, views] = [useTokens(), useSettings(), useViews()]
  return useMemo(
    () => [...people, ...channels, ...values, ...tokens, ...settings, ...views],
    [people, channels, values, tokens, settings, views],
  )
}

function usePeople(): readonly Command[] {
  const { data } = useQuery(apiQuery('listPeople'))
  const { history } = useRouter()
  return useMemo(() => {
    const present = (data?.people ?? []).filter((person) => !person.deactivatedAt)
    return present.map(({ id, name, email, title, level }) => ({
      ...{ id: `person ${id}`, label: name, group: 'People', icon: IconUser },
      words: `${email} ${title} ${LEVEL_FACTS[level].title}`,
      run: () => history.push(`/people?person=${at(id)}`),
    }))
  }, [data, history])
}

function useChannels(): readonly Command[] {
  const { data } = useQuery(apiQuery('listChannels'))
  const { history } = useRouter()
  return useMemo(
    () =>
      (data?.channels ?? []).map(({ id, name, platform, handle, retiredAt }) => ({
        ...{ id: `channel ${id}`, label: name, group: 'Channels', icon: BRAND_ICONS[platform] },
        words: `${PLATFORM_NAMES[platform]} ${handle} ${retiredAt ? 'retired' : ''}`,
        run: () => history.push(`/settings/channels?channel=${at(id)}`),
      })),
    [data, history],
  )
}

function usePickListValues(): readonly Command[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const { history } = useRouter()
  return useMemo(
    () =>
      (data?.values ?? []).map(({ id, list, value, label, retiredAt }) => ({
        ...{ id: `value ${id}`, label: `${PICK_LIST_FACTS[list].title}: ${label}`, group: 'Pick-lists' },
        ...{ icon: IconListDetails, words: `${value} ${retiredAt ? 'retired' : ''}`, rare: true as const },
        run: () => history.push(`/settings/pick-lists?q=${at(value)}${retiredAt ? '&retired=true' : ''}#${list}`),
      })),
    [data, history],
  )
}

function useTokens(): readonly Command[] {
  const { data } = useQuery({ ...apiQuery('listTokens'), enabled: useMay('token.own') })
  const { history } = useRouter()
  return useMemo(
    () =>
      (data?.tokens ?? []).map(({ id, name, ownerName, prefix }) => ({
        ...{ id: `token ${id}`, label: name, group: 'API tokens', icon: IconKey, rare: true as const },
        words: `token ${ownerName} ${prefix}`,
        run: () => history.push(`/tokens?q=${at(name)}`),
      })),
    [data, history],
  )
}

function useSettings(): readonly Command[] {
  const { history } = useRouter()
  return useMemo(
    () =>
      SECTION_FACTS.map(({ id, title, about, words }) => ({
        ...{ id: `settings ${id}`, label: title, group: 'Desk settings', icon: IconAdjustments, rare: true as const },
        words: `settings ${about} ${words}`,
        run: () => history.push(`/settings#${id}`),
      })),
    [history],
  )
}

function useViews(): readonly Command[] {
  const calendar = useSavedViews('calendar').views
  const links = useSavedViews('links').views
  const [mayCalendar, mayLinks] = [useMay('calendar.read'), useMay('link.read')]
  const { navigate } = useRouter()
  return useMemo(() => {
    const toCommand = ({ id, name }: SavedView, words: string, run: () => void): Command => ({
      ...{ id: `view ${id}`, label: name, group: 'Saved views', icon: IconBookmark },
      ...{ words: `view filter ${words}`, run },
    })
    return [
      ...(mayCalendar ? calendar : []).map((view) =>
        toCommand(view, 'calendar', () => void navigate({ to: '/calendar', search: readCalendarSearch(view.search) })),
      ),
      ...(mayLinks ? links : []).map((view) =>
        toCommand(view, 'links', () => void navigate({ to: '/links', search: readLinksSearch(view.search) })),
      ),
    ]
  }, [calendar, links, mayCalendar, mayLinks, navigate])
}
