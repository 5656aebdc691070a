import { Facts } from '#ui/facts.tsx'
import { AppLink } from '#ui/link.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../audit.module.css'
import { sayKind, sayVia, tokenOf } from '../entry-words.ts'
import type { Entry } from '../queries.ts'
import { Changes } from './changes.tsx'

/** Everything the log holds about one change. */
export function EntryDetails({ id, entry }: { id: string; entry: Entry }) {
  const { actor, subject } = entry
  return (
    <div id={id} className={classes.details}>
      <div className={classes.changes}>
        <Changes before={entry.before} after={entry.after} />
      </div>
      <div className={classes.facts}>
        <Facts
          facts={[
            { label: 'Why', value: entry.why || 'No reason was asked for' },
            { label: 'When', value: <Moment at={entry.at} shape="full" /> },
            { label: 'Exactly', value: <span className="sb-mono">{entry.at}</span> },
            { label: 'By', value: <Actor entry={entry} /> },
            { label: 'Via', value: <Via via={actor.via} /> },
            {
              label: sayKind(subject.kind),
              value: (
                <AppLink to="/audit" search={{ about: subject.id }}>
                  All about {subject.name}
                </AppLink>
              ),
            },
            { label: 'Event', value: <span className="sb-mono">{entry.event}</span> },
            {
              label: 'Request',
              value: entry.requestId ? <span className="sb-mono">{entry.requestId}</span> : 'None was noted',
            },
            { label: 'Entry', value: entry.id },
          ]}
        />
      </div>
    </div>
  )
}

function Actor({ entry: { actor } }: { entry: Entry }) {
  if (actor.id === null) return <>{actor.name}, the desk itself</>
  return (
    <AppLink to="/audit" search={{ person: actor.id }}>
      All by {actor.name}
    </AppLink>
  )
}

function Via({ via }: { via: string }) {
  const token = tokenOf(via)
  if (!token) return <>{sayVia(via)}</>
  return (
    <AppLink to="/audit" search={{ about: token }}>
      {sayVia(via)}
    </AppLink>
  )
}
