import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import type { Voided } from '../find-voided.ts'
import { useNameOf } from '../queries.ts'
import { sayVoided } from '../say.ts'
import { changeDraft, getDraft } from '../state.ts'
import { discardLocal } from '../use-autosave.ts'

/** What saving would take back, before it does: nothing of it is saved until somebody says so. */
export function VoidedNotice() {
  const { draft, voided } = useComposer()
  const { saving, save, discard } = useAnswers()
  if (voided.length === 0) return null
  return (
    <Notice
      tone="caution"
      announce="status"
      title={draft.restored ? 'Restored, and not saved yet' : 'Not saved yet'}
      action={
        <span className={classes.buttons}>
          <Button size="compact-sm" onClick={discard}>
            Discard the change
          </Button>
          <Button size="compact-sm" variant="filled" loading={saving} onClick={() => void save()}>
            {sayAction(voided)}
          </Button>
        </span>
      }
    >
      <Sentences />
    </Notice>
  )
}

interface LeaveDialogProps {
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Closing saves everything else by itself; this alone has to be decided. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const { voided } = useComposer()
  const { saving, save, discard } = useAnswers()
  return (
    <Dialog opened onClose={onStay} title="Save this change?" about={<Sentences />} holdsWork>
      <DialogActions>
        <Button onClick={onStay}>Keep editing</Button>
        <Button
          onClick={() => {
            discard()
            onLeave()
          }}
        >
          Discard the change
        </Button>
        <Button
          variant="filled"
          loading={saving}
          onClick={() => void save().then((saved) => (saved ? onLeave() : onStay()))}
        >
          {sayAction(voided)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Sentences() {
  const { voided } = useComposer()
  const nameOf = useNameOf()
  const times = [...new Set(voided.flatMap(({ goesOutAt }) => goesOutAt ?? []))].sort()
  return (
    <>
      {sayVoided(voided, nameOf).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {times[0] && (
        <p>
          Until you save, it goes out unchanged{times.length > 1 ? ', first on ' : ' on '}
          <Moment at={times[0]} shape="short" />.
        </p>
      )}
    </>
  )
}

function sayAction(voided: readonly Voided[]): string {
  return voided.some(({ byIds }) => byIds.length > 0) ? 'Save and void' : 'Save and take back'
}

function useAnswers() {
  const { id, insist } = useComposer()
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<boolean> => {
    setSaving(true)
    const saved = await insist()
    setSaving(false)
    return saved
  }
  const discard = () => {
    const before = getDraft(id)?.content
    discardLocal(id)
    showToast(
      'The change is discarded.',
      before ? { undo: () => changeDraft(id, (now) => ({ ...now, content: before })) } : {},
    )
  }
  return { saving, save, discard }
}
