import { ActionIcon, Button } from '@mantine/core'
import { IconArrowsMove, IconCalendarPlus, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useMay } from '#client/session.ts'
import type { Model } from '../model.ts'
import { isSelected, setCalendarState, useCalendarState } from '../state.ts'
import classes from './page.module.css'

/** What is selected, and what can be done with all of it. */
export function SelectionBar({ model }: { model: Model }) {
  const selected = useCalendarState((state) => state.selected)
  const may = useMay('post.move')
  const any = selected.size > 0
  useEffect(() => {
    if (!any) return
    const clear = (event: KeyboardEvent) => {
      const inside =
        event.target instanceof Element && event.target.closest('[role="dialog"], aside, input, [role="menu"]')
      if (event.key === 'Escape' && !event.defaultPrevented && !inside) setCalendarState({ selected: new Set() })
    }
    document.addEventListener('keydown', clear)
    return () => document.removeEventListener('keydown', clear)
  }, [any])
  if (!any) return null
  const entries = [...model.byId.values()].filter((entry) => isSelected(entry, selected))
  const posts = new Set(entries.map((entry) => entry.card.id)).size
  return (
    <section className={classes.bar} aria-label="Selection" data-bottom-bar>
      <span>{posts === 1 ? '1 post selected' : `${posts} posts selected`}</span>
      {may && entries.length > 0 && (
        <>
          <Button
            size="compact-sm"
            leftSection={<IconArrowsMove size={14} />}
            onClick={() => setCalendarState({ shifting: true })}
          >
            Shift by days…
          </Button>
          <Button
            size="compact-sm"
            leftSection={<IconCalendarPlus size={14} />}
            onClick={() => setCalendarState({ moving: entries })}
          >
            Move to…
          </Button>
        </>
      )}
      <ActionIcon aria-label="Clear the selection" onClick={() => setCalendarState({ selected: new Set() })}>
        <IconX size={14} />
      </ActionIcon>
    </section>
  )
}
