import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { type EntryGroup, groupEntries } from '../group-entries.ts'
import { sayEntry } from '../say-event.ts'
import classes from '../today.module.css'

const SHOWN = 8
/** More than are shown: signing in and out is in the log too, and is no news. */
const ASKED = 40

/** What changed last, for those who may read the audit log. */
export function LatestPanel() {
  const audit = useQuery(apiQuery('listAudit', { query: { limit: ASKED } }))
  return (
    <QueryPanel
      title="Latest changes"
      query={audit}
      skeleton={<RowsSkeleton rows={5} marks />}
      isEmpty={(data) => groupEntries(data.items).length === 0}
      empty={
        <EmptyState icon={IconHistory} title="Nothing has changed yet">
          Every change at this desk is kept here with who made it and why.
        </EmptyState>
      }
    >
      {(data) => (
        <ul>
          {groupEntries(data.items)
            .slice(0, SHOWN)
            .map((group) => (
              <EntryRow key={group.entry.id} group={group} />
            ))}
        </ul>
      )}
    </QueryPanel>
  )
}

/** What people move by a button has no reason of their own: the entry says what they did. */
function saysTheSame(why: string, words: string): boolean {
  return why.toLowerCase() === words.toLowerCase()
}

function EntryRow({ group }: { group: EntryGroup }) {
  const { entry, more } = group
  const { who, words, about } = sayEntry(entry)
  const others = more > 0 && ` and ${more} ${more === 1 ? 'other' : 'others'}`
  return (
    <li className={classes.row}>
      <PersonMark name={who} size="small" machine={entry.actor.kind === 'system' && who === entry.actor.name} />
      <div className={classes.words}>
        <span className={classes.title}>{who}</span>
        {!about && others} {words} {about && <span className={classes.title}>{about}</span>}
        {about && others}
        {entry.why && !saysTheSame(entry.why, words) && <p className={classes.quote}>{entry.why}</p>}
      </div>
      <span className={classes.end}>
        <Moment at={entry.at} shape="relative" />
      </span>
    </li>
  )
}
