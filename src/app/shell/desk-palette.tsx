import { useQuery } from '@tanstack/react-query'
import { IconUser } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { apiQuery } from '#client/query.ts'
import type { Command } from '#ui/commands.ts'
import { Palette } from '#ui/palette.tsx'

interface DeskPaletteProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** The palette with the desk's objects among its commands. */
export function DeskPalette({ commands, onClose }: DeskPaletteProps) {
  const people = usePeopleCommands()
  const all = useMemo(() => [...commands.filter((each) => each.id !== 'palette'), ...people], [commands, people])
  return <Palette commands={all} onClose={onClose} placeholder="Find a page, an action, a person" />
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
