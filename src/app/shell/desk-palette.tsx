import { useQuery } from '@tanstack/react-query'
import { IconUser } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { apiQuery } from '#client/query.ts'
import { BRAND_ICONS } from '#ui/brand-mark.tsx'
import type { Command } from '#ui/commands.ts'
import { Palette } from '#ui/palette.tsx'

interface DeskPaletteProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** The palette with the desk's objects among its commands. */
export function DeskPalette({ commands, onClose }: DeskPaletteProps) {
  const people = usePeopleCommands()
  const channels = useChannelCommands()
  const all = useMemo(
    () => [...commands.filter((each) => each.id !== 'palette'), ...people, ...channels],
    [commands, people, channels],
  )
  return <Palette commands={all} onClose={onClose} placeholder="Find a page, an action, a person, a channel" />
}

function usePeopleCommands(): readonly Command[] {
  const { data } = useQuery(apiQuery('listPeople'))
  const router = useRouter()
  return useMemo(() => {
    const present = (data?.people ?? []).filter((person) => !person.deactivatedAt)
    return present.map((person) => ({
      id: `person ${person.id}`,
      label: person.name,
      group: 'People',
      icon: IconUser,
      words: `${person.email} ${person.title} ${LEVEL_FACTS[person.level].title}`,
      run: () => router.history.push(`/people?person=${encodeURIComponent(person.id)}`),
    }))
  }, [data, router])
}

function useChannelCommands(): readonly Command[] {
  const { data } = useQuery(apiQuery('listChannels'))
  const router = useRouter()
  return useMemo(
    () =>
      (data?.channels ?? []).map(({ id, name, platform, handle, retiredAt }) => ({
        id: `channel ${id}`,
        label: name,
        group: 'Channels',
        icon: BRAND_ICONS[platform],
        words: `${PLATFORM_NAMES[platform]} ${handle} ${retiredAt ? 'retired' : ''}`,
        run: () => router.history.push(`/settings/channels?channel=${encodeURIComponent(id)}`),
      })),
    [data, router],
  )
}
