import { Button, Textarea } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { SAFE_QUESTIONS } from '#core/publication/safe-questions.ts'
import { readFailure } from '#client/api-error.ts'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import classes from '../send.module.css'

interface SendDialogProps {
  /** Exactly what the button will do. */
  readonly label: string
  readonly onSend: (note: string) => Promise<void>
  readonly onClose: () => void
}

type Answers = Readonly<Record<string, 'yes' | 'no' | undefined>>

/** The SAFE questions, and a word to whoever approves. */
export function SendDialog({ label, onSend, onClose }: SendDialogProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const open = SAFE_QUESTIONS.filter(({ name }) => !answers[name])
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (open.length > 0 || sending) return
    setSending(true)
    setFailure(null)
    try {
      await onSend([note.trim(), ...sayDoubts(answers)].filter(Boolean).join('\n'))
      onClose()
    } catch (error) {
      setFailure(readFailure(error).message)
      setSending(false)
    }
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Before it goes: is it SAFE?"
      about="Answers that are not the safe ones go to the approver with the post. In doubt, say so below."
      holdsWork
    >
      <form className={classes.form} aria-label="SAFE questions" onSubmit={(event) => void submit(event)} noValidate>
        {failure && (
          <Notice tone="danger" announce="alert">
            {failure}
          </Notice>
        )}
        {tried && open.length > 0 && (
          <Notice tone="danger" announce="alert">
            Answer {open.map(({ name }) => name).join(', ')}.
          </Notice>
        )}
        {SAFE_QUESTIONS.map(({ name, question, safeAnswer }, index) => (
          <Question
            key={name}
            name={name}
            question={question}
            unsafe={answers[name] !== undefined && answers[name] !== safeAnswer}
            answer={answers[name]}
            onAnswer={(answer) => setAnswers((now) => ({ ...now, [name]: answer }))}
            first={index === 0}
          />
        ))}
        <Textarea
          label="Note to the approver"
          description="Optional."
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1700}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={sending}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

interface QuestionProps {
  readonly name: string
  readonly question: string
  readonly unsafe: boolean
  readonly answer: 'yes' | 'no' | undefined
  readonly onAnswer: (answer: 'yes' | 'no') => void
  readonly first: boolean
}

function Question({ name, question, unsafe, answer, onAnswer, first }: QuestionProps) {
  const group = useId()
  return (
    <fieldset className={classes.question} data-unsafe={unsafe || undefined}>
      <legend className={classes.legend}>
        <strong>{name}.</strong> {question}
      </legend>
      <span className={classes.answers}>
        {(['no', 'yes'] as const).map((each, index) => (
          <label key={each} className={classes.answer}>
            <input
              type="radio"
              name={group}
              value={each}
              checked={answer === each}
              onChange={() => onAnswer(each)}
              data-autofocus={(first && index === 0) || undefined}
            />
            {each === 'yes' ? 'Yes' : 'No'}
          </label>
        ))}
      </span>
    </fieldset>
  )
}

function sayDoubts(answers: Answers): string[] {
  return SAFE_QUESTIONS.filter(({ name, safeAnswer }) => answers[name] !== safeAnswer).map(
    ({ name }) => `SAFE: ${name} – answered ${answers[name]}`,
  )
}
