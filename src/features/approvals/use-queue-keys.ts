import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useCommands } from '#ui/commands.ts'
import { rowId } from './components/queue-row.tsx'

/**
 * Lets `j` and `k` go through a list of posts.
 * @param ids in the order of the page
 * @returns a step down or up, for the arrows
 */
export function useQueueKeys(
  ids: readonly string[],
  picked: string | undefined,
  open: (postId: string) => void,
): (by: 1 | -1) => void {
  const move = useCallback(
    (by: 1 | -1) => {
      const at = picked === undefined ? -1 : ids.indexOf(picked)
      const next = ids[at < 0 ? (by === 1 ? 0 : ids.length - 1) : at + by]
      if (next === undefined) return
      open(next)
      document.getElementById(rowId(next))?.focus()
    },
    [ids, picked, open],
  )
  const commands = useMemo(() => {
    const group = 'Approvals'
    if (ids.length === 0) return []
    return [
      { id: 'next-waiting', group, label: 'Next post', keys: 'j', icon: IconArrowDown, run: () => move(1) },
      { id: 'previous-waiting', group, label: 'Previous post', keys: 'k', icon: IconArrowUp, run: () => move(-1) },
    ]
  }, [ids.length, move])
  useCommands(commands)
  return move
}
