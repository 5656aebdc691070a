import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { RowLink } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useNameOf } from '../queries.ts'
import classes from '../today.module.css'

/** Opinions one was asked for; nothing while there are none. */
export function OpinionsPanel() {
  const nameOf = useNameOf()
  const reviews = useQuery(apiQuery('listApprovals')).data?.reviews ?? []
  if (reviews.length === 0) return null
  return (
    <Panel title="Opinions asked of you" meta={reviews.length} inset="flush">
      <ul>
        {reviews.map(({ post, review }) => (
          <li key={post.id}>
            <RowLink
              to="/approvals"
              search={{ tab: 'opinions', post: post.id }}
              className={`${classes.row} ${classes.open}`}
            >
              <PersonMark name={nameOf(review.askedBy)} size="small" />
              <span className={classes.words}>
                <span className={classes.clip}>{post.title}</span>
                <span className={classes.says}>
                  {nameOf(review.askedBy)}
                  {review.question ? `: ${review.question}` : ' asks for your opinion'}
                </span>
              </span>
              <span className={classes.end}>
                <Moment at={review.askedAt} shape="relative" />
              </span>
            </RowLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
