import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { titleOf } from '#core/post/content.ts'
import { postStateOf, STATE_NAMES } from '#core/publication/state.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { STATE_TONES } from '#client/state-tones.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { useComposerState } from '../state.ts'
import { useUnsaved } from '../use-autosave.ts'

/** What is being written, how it stands, whether it is saved, and the way out. */
export function Head() {
  const { content, views, close } = useComposer()
  const state = postStateOf(views.map((view) => view.state))
  const named = content.text.trim() !== ''
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{named ? titleOf(content.text) : 'New post'}</h2>
      <StateMark tone={STATE_TONES[state]} variant="chip">
        {STATE_NAMES[state]}
      </StateMark>
      <SaveWords />
      <ActionIcon aria-label="Close the composer" onClick={close}>
        <IconX size={18} />
      </ActionIcon>
    </header>
  )
}

const SECOND_MS = 1_000

/** “Saved 3 s ago”: what became of what was typed last. */
function SaveWords() {
  const { id, draft, voided, flush } = useComposer()
  const save = useComposerState(({ open }) => open[id]?.save)
  const unkept = useComposerState(({ open }) => open[id]?.unkept ?? false)
  const unsaved = useUnsaved(id)
  const at = save?.kind === 'saved' ? save.at : null
  const now = useSecond(at !== null)
  if (save?.kind === 'offline' || save?.kind === 'failed') {
    const kept = unkept ? 'and this browser cannot keep it: leave it open' : 'kept in this browser'
    const words = save.kind === 'offline' ? `Not saved: offline, ${kept}` : `Not saved: ${save.message}`
    return (
      <div className={classes.saved}>
        <StateMark tone="caution">
          <output>{words}</output>
        </StateMark>
        <Button size="compact-sm" onClick={() => void flush()}>
          Try again
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.saved}>
      <span className={classes.quiet}>
        {sayState({ saving: save?.kind === 'saving', unsaved, unkept, waits: voided.length > 0, at, now })}
      </span>
      <output className={classes.hidden}>{at !== null && !unsaved && `Saved, version ${draft.version ?? 1}`}</output>
    </div>
  )
}

interface Said {
  readonly saving: boolean
  readonly unsaved: boolean
  /** The browser refuses to store it. */
  readonly unkept: boolean
  /** For a person to say that it shall be saved. */
  readonly waits: boolean
  readonly at: number | null
  readonly now: number
}

function sayState({ saving, unsaved, unkept, waits, at, now }: Said): string {
  if (saving) return 'Saving…'
  if (unsaved && unkept) return 'This browser cannot keep it: leave it open until it is saved'
  // The notice says so, and what to do.
  if (waits) return ''
  if (unsaved) return 'Kept in this browser'
  if (at === null) return ''
  const seconds = Math.max(0, Math.round((now - at) / SECOND_MS))
  if (seconds < 2) return 'Saved'
  return seconds < 60 ? `Saved ${seconds} s ago` : `Saved ${Math.floor(seconds / 60)} min ago`
}

function useSecond(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, SECOND_MS)
    return () => clearInterval(timer)
  }, [running])
  return now
}
