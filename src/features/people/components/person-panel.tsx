import { personState } from '#core/person/person.ts'
import { toSubject, useMay, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { AppLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { SidePanel, SideSection } from '#ui/split.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { LEVEL_FACTS } from '#core/person/level.ts'
import classes from '../people.module.css'
import type { PersonRow } from '../queries.ts'
import { sayTrack } from './level-words.tsx'
import { PersonActs } from './person-acts.tsx'
import { PersonStateMark } from './person-state.tsx'

interface PersonPanelProps {
  readonly row: PersonRow
  readonly onClose: () => void
}

/** One person: the facts, and what whoever looks may do. */
export function PersonPanel({ row, onClose }: PersonPanelProps) {
  const { me } = useSession()
  const readsAudit = useMay('audit.read')
  const { person } = row
  return (
    <SidePanel
      title={person.name}
      detail={[person.title, person.pronouns].filter(Boolean).join(' · ') || LEVEL_FACTS[person.level].title}
      mark={<PersonMark name={person.name} size="large" faint={personState(person) !== 'active'} />}
      onClose={onClose}
    >
      <SideSection title="Facts">
        <Facts facts={useFacts(row)} />
      </SideSection>
      <SideSection title="What you can do">
        <PersonActs row={row} subject={toSubject(me)} />
      </SideSection>
      {readsAudit && (
        <SideSection title="In the audit log">
          <p className={classes.links}>
            <AppLink to="/audit" search={{ person: person.id }}>
              What {person.name} did
            </AppLink>
          </p>
          <p className={classes.links}>
            <AppLink to="/audit" search={{ about: person.id }}>
              What was done about {person.name}
            </AppLink>
          </p>
        </SideSection>
      )}
    </SidePanel>
  )
}

function useFacts(row: PersonRow) {
  const now = useNow()
  const { person, invitation, state } = row
  return [
    { label: 'State', value: <PersonStateMark {...row} /> },
    { label: 'Level', value: LEVEL_FACTS[person.level].title },
    { label: 'Track', value: sayTrack(person.level) },
    { label: 'Administrator', value: person.administrator ? 'Yes' : 'No' },
    { label: 'Email', value: <a href={`mailto:${person.email}`}>{person.email}</a> },
    { label: 'Local time', value: <Moment at={now} zone={person.zone} shape="time" /> },
    { label: 'Zone', value: person.zone.replaceAll('_', ' ') },
    ...(invitation ? [{ label: 'Invited by', value: invitation.invitedBy }] : []),
    ...(person.joinedAt ? [{ label: 'Joined', value: <Moment clock="real" at={person.joinedAt} shape="date" /> }] : []),
    ...(state === 'deactivated' && person.deactivatedAt
      ? [{ label: 'Deactivated', value: <Moment clock="real" at={person.deactivatedAt} /> }]
      : []),
  ]
}

/** The address names somebody who is not there. */
export function NobodyPanel({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel title="Nobody" onClose={onClose}>
      <SideSection title="Not found">
        <Notice tone="caution">
          There is no person with this id at the desk. The link may be cut off, or be from another desk.
        </Notice>
      </SideSection>
    </SidePanel>
  )
}
