import { Button, MultiSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { personState } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../discuss.module.css'
import { useNameOf, usePeople } from '../queries.ts'

type Review = Output<'answerReview'>

interface ReviewsProps {
  readonly postId: string
  readonly reviews: readonly Review[]
}

/** Opinions that were asked of colleagues. They approve nothing. */
export function Reviews({ postId, reviews }: ReviewsProps) {
  const nameOf = useNameOf()
  const [asking, setAsking] = useState(false)
  return (
    <section aria-label="Opinions" className={classes.part}>
      <div className={classes.titleLine}>
        <h3 className={classes.title}>Opinions</h3>
        {!asking && (
          <Button size="compact-xs" onClick={() => setAsking(true)}>
            Ask for one
          </Button>
        )}
      </div>
      {reviews.length === 0 && !asking && (
        <p className={classes.note}>Nobody was asked. An opinion is not an approval.</p>
      )}
      <ul className={classes.reviews}>
        {reviews.map((review) => (
          <li key={review.personId} className={classes.review}>
            <span className={classes.name}>{nameOf(review.personId)}</span>
            <Verdict review={review} />
            <span className={classes.at}>
              <Moment at={review.answeredAt ?? review.askedAt} shape="relative" />
            </span>
            {review.question && <p className={classes.note}>Asked: {review.question}</p>}
            {review.answer && <p className={classes.text}>{review.answer}</p>}
          </li>
        ))}
      </ul>
      {asking && <AskForm postId={postId} asked={reviews} onDone={() => setAsking(false)} />}
    </section>
  )
}

function Verdict({ review: { verdict } }: { review: Review }) {
  if (verdict === null) return <StateMark tone="neutral">Asked</StateMark>
  return verdict === 'fine' ? <StateMark tone="clear">Fine</StateMark> : <StateMark tone="caution">Concern</StateMark>
}

function AskForm({ postId, asked, onDone }: { postId: string; asked: readonly Review[]; onDone: () => void }) {
  const client = useQueryClient()
  const { me } = useSession()
  const people = usePeople()
  const [ids, setIds] = useState<string[]>([])
  const [question, setQuestion] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const options = people.filter(
    (person) =>
      person.id !== me.id && personState(person) === 'active' && !asked.some((each) => each.personId === person.id),
  )
  const ask = async () => {
    try {
      await call('askReview', { params: { id: postId }, body: { personIds: ids, question } })
      await refresh(client, 'listComments')
      onDone()
    } catch (error) {
      setFailure(readFailure(error).message)
    }
  }
  return (
    <form
      className={classes.form}
      aria-label="Ask for opinions"
      onSubmit={(event) => {
        event.preventDefault()
        if (ids.length > 0) void ask()
      }}
    >
      {failure && (
        <Notice tone="danger" announce="alert">
          {failure}
        </Notice>
      )}
      <MultiSelect
        label="Whom"
        data={options.map(({ id, name }) => ({ value: id, label: name }))}
        value={ids}
        onChange={setIds}
        searchable
        maxValues={20}
      />
      <Textarea
        label="Question"
        description="Optional."
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        autosize
        minRows={1}
        maxLength={2000}
      />
      <span className={classes.acts}>
        <Button type="submit" size="compact-sm" disabled={ids.length === 0}>
          Ask
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </span>
    </form>
  )
}
