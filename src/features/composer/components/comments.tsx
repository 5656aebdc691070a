import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { PersonMark } from '#ui/person-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../discuss.module.css'
import { useNameOf } from '../queries.ts'
import { CommentForm } from './comment-form.tsx'

type Comment = Output<'addComment'>

interface CommentsProps {
  readonly postId: string
  readonly comments: readonly Comment[]
}

/** What was said, the open first; what is resolved stays, folded. */
export function Comments({ postId, comments }: CommentsProps) {
  const [all, setAll] = useState(false)
  const open = comments.filter((comment) => !comment.resolvedAt)
  const done = comments.length - open.length
  return (
    <section aria-label="Comments">
      <h3 className={classes.title}>
        Comments <span className={classes.count}>{open.length > 0 && `${open.length} open`}</span>
      </h3>
      <ul className={classes.comments}>
        {(all ? comments : open).map((comment) => (
          <CommentItem key={comment.id} postId={postId} comment={comment} />
        ))}
      </ul>
      {done > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? 'Hide what is resolved' : `Show ${done} resolved`}
        </Button>
      )}
      <CommentForm postId={postId} />
    </section>
  )
}

function CommentItem({ postId, comment }: { postId: string; comment: Comment }) {
  const client = useQueryClient()
  const nameOf = useNameOf()
  const { channels } = useComposer()
  const { id, personId, at, text, quote, channelId, resolvedBy } = comment
  const resolved = comment.resolvedAt !== null
  const name = nameOf(personId)
  const toggle = async () => {
    try {
      await call('resolveComment', { params: { id: postId, comment: id }, body: { resolved: !resolved } })
      await refresh(client, 'listComments')
    } catch (error) {
      showToast(readFailure(error).message, { tone: 'danger' })
    }
  }
  return (
    <li className={classes.comment} data-resolved={resolved || undefined}>
      <PersonMark name={name} size="small" />
      <div className={classes.said}>
        <div className={classes.by}>
          <span className={classes.name}>{name}</span>
          <span className={classes.at}>
            <Moment at={at} shape="relative" />
            {channelId && ` on ${channels.find((each) => each.id === channelId)?.name ?? 'a channel'}`}
          </span>
        </div>
        {quote && <blockquote className={classes.quote}>{quote}</blockquote>}
        <p className={classes.text}>{text}</p>
        <div className={classes.acts}>
          <Button size="compact-xs" variant="subtle" onClick={() => void toggle()}>
            {resolved ? 'Open again' : 'Resolve'}
            <span className={classes.hidden}>: {text.slice(0, 40)}</span>
          </Button>
          {resolved && resolvedBy && <span className={classes.at}>Resolved by {nameOf(resolvedBy)}</span>}
        </div>
      </div>
    </li>
  )
}
