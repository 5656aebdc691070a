import { Skeleton } from '@mantine/core'
import type { Violation } from '#core/base/violation.ts'
import { StateIcon, StateMark } from '#ui/state-mark.tsx'
import type { Tone } from '#ui/tone.ts'
import type { Post } from '../queries.ts'
import classes from '../review.module.css'
import type { ChannelReview } from '../review-model.ts'
import { useAdvice } from '../use-advice.ts'

/** What the desk would refuse, and what a careful editor would mention, from the rules the server itself goes by. */
export function Checks({ post, review }: { post: Post; review: ChannelReview }) {
  const advice = useAdvice(post, review)
  const { violations } = review
  if (!violations) return <Skeleton height={14} width="50%" aria-hidden />
  return (
    <div className={classes.checks}>
      <p className={classes.label}>
        Checks{' '}
        {violations.length === 0 && (
          <StateMark tone="clear">{advice.length === 0 ? 'All clear' : 'Nothing blocks it'}</StateMark>
        )}
      </p>
      {(violations.length > 0 || advice.length > 0) && (
        <ul className={classes.found}>
          {violations.map((each) => (
            <Found key={`${each.field} ${each.rule}`} tone="danger" word="Blocks" found={each} />
          ))}
          {advice.map((each) => (
            <Found key={`${each.field} ${each.rule} ${each.measured}`} tone="info" word="Advice" found={each} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Found({ tone, word, found }: { tone: Tone; word: string; found: Violation }) {
  return (
    <li className={classes.finding}>
      <StateIcon tone={tone} size={15} />
      <span>
        <span className={classes.hidden}>{word}: </span>
        {found.message}
      </span>
    </li>
  )
}
