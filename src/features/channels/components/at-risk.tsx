import { sayAtRisk } from '#core/channel/credentials.ts'
import { peekSearch } from '#client/desk-links.ts'
import { AppLink } from '#ui/link.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../channels.module.css'
import type { Connection } from '../queries.ts'

/** The scheduled posts that will not go out unless the channel is connected again. */
export function AtRisk({ connection: { state, atRisk, atRiskCount } }: { connection: Connection }) {
  if (atRiskCount === 0) return null
  const says = sayAtRisk(atRiskCount)
  const why = state === 'broken' ? 'until it is connected again' : 'after that moment'
  const more = atRiskCount - atRisk.length
  return (
    <section aria-label="Posts at risk">
      <h3 className={classes.legend}>{`${says} ${why}`}</h3>
      <ul className={classes.risky}>
        {atRisk.map(({ postId, title, at }) => (
          <li key={postId}>
            <AppLink to="/calendar" search={peekSearch(postId)}>
              {title}
            </AppLink>
            {at && (
              <span className={classes.detail}>
                <Moment at={at} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.about}>And {more} later ones.</p>}
    </section>
  )
}
