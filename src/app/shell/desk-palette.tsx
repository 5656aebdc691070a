import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { mayEver } from '#core/person/policy.ts'
import { toSubject, useSession } from '#client/session.ts'
import type { Command } from '#ui/commands.ts'
import { Palette } from '#ui/palette.tsx'
import { listFarCommands } from './far-commands.ts'
import { useFoundCommands } from './use-found-commands.ts'
import { useObjectCommands } from './use-object-commands.ts'

interface DeskPaletteProps {
  /** What was typed for it already. */
  readonly initial: string
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Long enough that a word being typed is one question. */
const PAUSE_MS = 120

/** The palette with every action of the desk and all its objects. */
export function DeskPalette({ initial, commands, onClose }: DeskPaletteProps) {
  const [typed, setTyped] = useState(initial)
  const [asked] = useDebouncedValue(typed, PAUSE_MS)
  const found = useFoundCommands(asked)
  const objects = useObjectCommands()
  const far = useFarCommands(commands)
  const all = useMemo(
    () => [...commands.filter((each) => each.id !== 'palette'), ...far, ...objects, ...found.commands],
    [commands, far, objects, found.commands],
  )
  return (
    <Palette
      initial={initial}
      commands={all}
      onClose={onClose}
      onQuery={setTyped}
      note={typed.trim() === '' ? undefined : found.note}
      placeholder="Find a page, an action, a post, a person, anything"
    />
  )
}

function useFarCommands(offered: readonly Command[]): readonly Command[] {
  const { me, desk } = useSession()
  const navigate = useNavigate()
  return useMemo(() => {
    const subject = toSubject(me)
    const may = (action: Parameters<typeof mayEver>[1]) => mayEver(subject, action)
    return listFarCommands({ may, demo: desk.demo, go: (to) => void navigate({ to }) }, offered)
  }, [me, desk.demo, navigate, offered])
}
