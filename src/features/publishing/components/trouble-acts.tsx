import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { composeSearch } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'
import classes from '../publishing.module.css'
import type { Troubled } from '../say-trouble.ts'
import { ResumeDialog } from './resume-dialog.tsx'
import { AgainDialog, LeaveDialog, RetryDialog, ThereDialog } from './settle-dialogs.tsx'

type Act = 'resume' | 'there' | 'again' | 'leave' | 'retry'

const DIALOGS = {
  resume: ResumeDialog,
  there: ThereDialog,
  again: AgainDialog,
  leave: LeaveDialog,
  retry: RetryDialog,
} as const

const ACTS: Record<string, readonly { readonly act: Act; readonly label: string }[]> = {
  held: [{ act: 'resume', label: 'New time…' }],
  unconfirmed: [
    { act: 'there', label: 'It is there…' },
    { act: 'again', label: 'It is not there, send again…' },
    { act: 'leave', label: 'Leave it…' },
  ],
  failed: [{ act: 'retry', label: 'Try again…' }],
}

/** What can be done about it, by those who may. */
export function TroubleActs({ publication }: { publication: Troubled }) {
  const [asked, setAsked] = useState<Act | null>(null)
  const [moves, settles, writes] = [useMay('post.move'), useMay('post.settle'), useMay('post.write')]
  const navigate = useNavigate()
  const { postId, state, title } = publication
  const acts = (ACTS[state] ?? []).filter(({ act }) => (act === 'resume' ? moves : settles))
  const open = () => void navigate({ to: '.', search: (old) => ({ ...old, ...composeSearch(postId) }) })
  const Asked = asked && DIALOGS[asked]
  return (
    <div className={classes.acts}>
      {acts.map(({ act, label }) => (
        <Button key={act} size="compact-sm" aria-label={`${label} ${title}`} onClick={() => setAsked(act)}>
          {label}
        </Button>
      ))}
      {writes && state !== 'unconfirmed' && (
        <Button size="compact-sm" variant="subtle" aria-label={`Open in composer: ${title}`} onClick={open}>
          Open in composer
        </Button>
      )}
      {Asked && <Asked publication={publication} onClose={() => setAsked(null)} />}
    </div>
  )
}
