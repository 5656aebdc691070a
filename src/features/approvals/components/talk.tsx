import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type Ref } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { PersonMark } from '#ui/person-mark.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useResolve } from '../mutations.ts'
import { type Comment, type Review, talkQuery, useChannels, usePeople } from '../queries.ts'
import classes from '../talk.module.css'
import { CommentForm } from './comment-form.tsx'

interface TalkProps {
  readonly postId: string
  /** The field of a new comment, for whoever quotes. */
  readonly field: Ref<HTMLTextAreaElement>
}

/** What people say of a post: opinions that were asked, comments, and a new one. */
export function Talk({ postId, field }: TalkProps) {
  const talk = useQuery(talkQuery(postId))
  return (
    <div className={classes.talk}>
      <QueryView query={talk} skeleton={<RowsSkeleton rows={2} marks />}>
        {({ comments, reviews }) => (
          <>
            {reviews.length > 0 && (
              <ul className={classes.list} aria-label="Opinions">
                {reviews.map((each) => (
                  <OpinionRow key={each.personId} review={each} />
                ))}
              </ul>
            )}
            {comments.length > 0 && (
              <ul className={classes.list} aria-label="Comments">
                {comments.map((each) => (
                  <CommentRow key={each.id} comment={each} />
                ))}
              </ul>
            )}
            {comments.length + reviews.length === 0 && <p className={classes.nothing}>Nobody has said anything yet.</p>}
          </>
        )}
      </QueryView>
      <CommentForm postId={postId} field={field} />
    </div>
  )
}

function OpinionRow({ review }: { review: Review }) {
  const { nameOf } = usePeople()
  const { personId, askedBy, verdict, answer, question, answeredAt, askedAt } = review
  return (
    <li className={classes.row}>
      <PersonMark name={nameOf(personId)} size="small" />
      <div className={classes.words}>
        <p className={classes.head}>
          <span className={classes.name}>{nameOf(personId)}</span>
          {verdict === null && <span className={classes.quiet}>asked by {nameOf(askedBy)}, no answer yet</span>}
          {verdict === 'fine' && <StateMark tone="clear">Fine</StateMark>}
          {verdict === 'concern' && <StateMark tone="caution">Has a concern</StateMark>}
          <span className={classes.at}>
            <Moment at={answeredAt ?? askedAt} shape="relative" />
          </span>
        </p>
        {verdict === null && question && <p className={classes.quiet}>{question}</p>}
        {answer && <p className={classes.text}>{answer}</p>}
      </div>
    </li>
  )
}

function CommentRow({ comment }: { comment: Comment }) {
  const { nameOf } = usePeople()
  const channels = useChannels()
  const resolve = useResolve()
  const resolved = comment.resolvedAt !== null
  const channel = comment.channelId ? channels.get(comment.channelId) : undefined
  const toggle = () =>
    void resolve({ params: { id: comment.postId, comment: comment.id }, body: { resolved: !resolved } }).catch(
      (error: Error) => showToast(error.message, { tone: 'danger' }),
    )
  return (
    <li className={classes.row} data-resolved={resolved || undefined}>
      <PersonMark name={nameOf(comment.personId)} size="small" faint={resolved} />
      <div className={classes.words}>
        <p className={classes.head}>
          <span className={classes.name}>{nameOf(comment.personId)}</span>
          {channel && <span className={classes.quiet}>on {PLATFORM_NAMES[channel.platform]}</span>}
          <span className={classes.at}>
            <Moment at={comment.at} shape="relative" />
          </span>
        </p>
        {comment.quote && <blockquote className={classes.quote}>{comment.quote}</blockquote>}
        <p className={classes.text}>
          <WithMentions text={comment.text} names={comment.mentions.map(nameOf)} />
        </p>
        <p className={classes.after}>
          {resolved && <StateMark tone="clear">Resolved by {nameOf(comment.resolvedBy ?? '')}</StateMark>}
          <Button size="compact-sm" variant="subtle" onClick={toggle}>
            {resolved ? 'Open again' : 'Resolve'}
          </Button>
        </p>
      </div>
    </li>
  )
}

/** A text in which the people it names stand out. */
function WithMentions({ text, names }: { text: string; names: readonly string[] }) {
  if (names.length === 0) return text
  const marks = names.map((name) => `@${name}`)
  const pattern = new RegExp(
    `(${marks.map((mark) => mark.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`,
  )
  return text.split(pattern).map((piece, index) => (
    // Pieces have no identity besides their place.
    <Fragment key={index}>{marks.includes(piece) ? <span className={classes.mention}>{piece}</span> : piece}</Fragment>
  ))
}
