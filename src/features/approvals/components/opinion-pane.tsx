import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { DetailPanel } from '#ui/detail-panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAnswer } from '../mutations.ts'
import { type Opinion, type Post, usePeople } from '../queries.ts'
import classes from '../review.module.css'
import { useReview } from '../use-review.ts'
import { useSeen } from '../use-seen.ts'
import { PostReading } from './post-reading.tsx'
import { Sent } from './sent.tsx'

interface OpinionPaneProps {
  readonly post: Post
  readonly settled: boolean
  readonly opinion: Opinion
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A post somebody wants an opinion of: an opinion decides nothing, and says so. */
export function OpinionPane({ post, settled, opinion, onDone, onClose }: OpinionPaneProps) {
  const { nameOf } = usePeople()
  const { seen, accept } = useSeen(post, settled)
  const review = useReview(post, seen)
  const { askedBy, question } = opinion.review
  return (
    <DetailPanel
      title={post.title}
      detail={<Sent post={post} asked={null} />}
      footer={<OpinionForm post={post} onDone={onDone} />}
      onClose={onClose}
    >
      <blockquote className={classes.note}>
        <p className={classes.label}>{nameOf(askedBy)} asks for your opinion</p>
        {question || 'Have a look, and say whether it is fine.'}
      </blockquote>
      <PostReading post={post} review={review} seen={seen} onSeen={accept} choice={null} />
    </DetailPanel>
  )
}

const VERDICTS = [
  { value: 'fine', label: 'It is fine' },
  { value: 'concern', label: 'I have a concern' },
]
type Verdict = 'fine' | 'concern'
const LONGEST = 2000

function OpinionForm({ post, onDone }: { post: Post; onDone: () => void }) {
  const answer = useAnswer()
  const [verdict, setVerdict] = useState<Verdict>('fine')
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const [sending, setSending] = useState(false)
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A concern nobody can read helps nobody.
    if (verdict === 'concern' && words.trim() === '') return setMissing(true)
    setSending(true)
    try {
      await answer({ params: { id: post.id }, body: { verdict, answer: words.trim() } })
      showToast(`Thank you: your opinion of “${post.title}” has been told.`)
      onDone()
    } catch (error) {
      showToast(`Not sent. ${(error as Error).message}`, { tone: 'danger' })
      setSending(false)
    }
  }
  return (
    <form className={classes.opinion} aria-label="Your opinion" onSubmit={(event) => void send(event)} noValidate>
      <SegmentedControl
        aria-label="Your opinion"
        data={VERDICTS}
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
      />
      <Textarea
        className={classes.opinionWords}
        aria-label={verdict === 'concern' ? 'What is your concern?' : 'A word about it, if you like'}
        placeholder={verdict === 'concern' ? 'What is your concern?' : 'A word about it, if you like'}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setMissing(false)
        }}
        error={missing ? 'Say what your concern is, in a few words.' : undefined}
      />
      <Button type="submit" variant="filled" loading={sending}>
        Send opinion
      </Button>
    </form>
  )
}
