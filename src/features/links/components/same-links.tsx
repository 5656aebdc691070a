import { useNames } from '#client/names.ts'
import { StateIcon, StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { Link } from '../queries.ts'
import { STATE_WORDS } from '../state-words.ts'
import classes from '../links.module.css'
import { CopyIcon } from './copy-icon.tsx'

/** Links that lead to exactly the same: who made them, when and why. */
export function SameLinks({ links }: { links: readonly Link[] }) {
  const names = useNames(links.length > 0)
  if (links.length === 0) return null
  return (
    <ul className={classes.faults} aria-label="Links that lead to the same">
      {links.map(({ id, slug, shortUrl, createdBy, createdAt, why, clicks, state }) => (
        <li key={id} className={classes.fault}>
          <StateIcon tone="info" size={15} />
          <span className={classes.faultWords}>
            /l/{slug} leads to the same: {names.person(createdBy)}, <Moment at={createdAt} shape="date" />, “{why}”,{' '}
            {clicks === 1 ? '1 click' : `${clicks.toLocaleString('en-US')} clicks`}.{' '}
            {state !== 'live' && <StateMark tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</StateMark>}
          </span>
          <CopyIcon value={shortUrl} label={`Copy ${shortUrl}`} />
        </li>
      ))}
    </ul>
  )
}
