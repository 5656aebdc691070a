import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { BrandRow } from '#ui/brand-row.tsx'
import { classNames } from '#ui/class-names.ts'
import { RowLink } from '#ui/link.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { type Opinion, usePeople } from '../queries.ts'
import classes from '../queue.module.css'
import { rowId } from './queue-row.tsx'

/** A post somebody wants an opinion of, with the question. */
export function OpinionRow({ opinion, current }: { opinion: Opinion; current: boolean }) {
  const { nameOf } = usePeople()
  const { post, review } = opinion
  return (
    <li>
      <RowLink
        id={rowId(post.id)}
        to="/approvals"
        search={(old) => ({ ...old, post: post.id })}
        className={classNames(classes.row, current && classes.current)}
        aria-current={current ? 'true' : undefined}
      >
        <span className={classes.line}>
          <span className={classes.title}>{post.title}</span>
        </span>
        {review.question && (
          <span className={classes.line}>
            <span className={classes.question}>{review.question}</span>
          </span>
        )}
        <span className={classes.line}>
          <BrandRow
            brands={post.publications.map(({ platform }) => ({ brand: platform, name: PLATFORM_NAMES[platform] }))}
          />
          <span className={classes.who}>{nameOf(review.askedBy)} asks</span>
          <span className={classes.due}>
            <Moment at={review.askedAt} shape="relative" />
          </span>
        </span>
      </RowLink>
    </li>
  )
}
