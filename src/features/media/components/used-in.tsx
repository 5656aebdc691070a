import { STATE_NAMES, type PublicationState } from '#core/publication/state.ts'
import { AppLink } from '#ui/link.tsx'
import classes from '../media.module.css'
import type { OneMedia } from '../queries.ts'

/** The posts that use a file, each with where it stands. */
export function UsedIn({ usedIn }: Pick<OneMedia, 'usedIn'>) {
  if (usedIn.length === 0) return <p className={classes.words}>No post uses it.</p>
  return (
    <ul className={classes.uses}>
      {usedIn.map(({ postId, title, state }) => (
        <li key={postId} className={classes.use}>
          <AppLink to="." search={(old) => ({ ...old, compose: postId })}>
            {title}
          </AppLink>
          <span className={classes.quiet}>{STATE_NAMES[state as PublicationState] ?? state}</span>
        </li>
      ))}
    </ul>
  )
}
