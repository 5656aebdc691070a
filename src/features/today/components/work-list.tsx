import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { STATE_NAMES } from '#core/publication/state.ts'
import { composeSearch } from '#client/desk-links.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { BrandRow } from '#ui/brand-row.tsx'
import { RowLink } from '#ui/link.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { TimeLeft } from '#ui/time/time-left.tsx'
import classes from '../today.module.css'
import { firstTime, type WorkRow } from '../work.ts'

/** Posts, each of which opens in the composer. */
export function WorkList({ rows }: { rows: readonly WorkRow[] }) {
  return (
    <ul>
      {rows.map(({ post, state, says, about }) => (
        <li key={post.id}>
          <RowLink
            to="."
            search={(old) => ({ ...old, ...composeSearch(post.id) })}
            className={`${classes.row} ${classes.open}`}
          >
            <span className={classes.mark} title={STATE_NAMES[state]}>
              <StateIcon tone={STATE_TONES[state]} size={18} />
            </span>
            <span className={classes.words}>
              <span className={classes.clip}>{post.title}</span>
              <span className={classes.says}>
                {says || (
                  <>
                    Draft, changed <Moment at={post.updatedAt} shape="relative" />
                  </>
                )}
              </span>
            </span>
            <BrandRow
              brands={post.publications.map(({ platform }) => ({ brand: platform, name: PLATFORM_NAMES[platform] }))}
            />
            <span className={classes.end}>
              <TimeLeft until={firstTime(about)} what="Planned" passed="Its time has passed" />
            </span>
          </RowLink>
        </li>
      ))}
    </ul>
  )
}
