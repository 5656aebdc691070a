import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { can, type Subject } from '#core/person/policy.ts'
import { AppLink } from '#ui/link.tsx'
import { type Act, type ActId, listActs } from '../list-acts.ts'
import classes from '../people.module.css'
import type { PersonRow } from '../queries.ts'
import { ActDialog } from './act-dialog.tsx'

interface PersonActsProps {
  readonly row: PersonRow
  readonly subject: Subject
}

/** The acts, each with what it does, or with the reason why not. */
export function PersonActs({ row, subject }: PersonActsProps) {
  const [asked, setAsked] = useState<ActId | null>(null)
  const acts = listActs(subject, row)
  const self = row.person.id === subject.personId
  return (
    <>
      {self && (
        <p className={classes.words}>
          Your own name, title, pronouns and zone are on your <AppLink to="/account">Account</AppLink> page.
        </p>
      )}
      {acts.length === 0 && !self && <p className={classes.words}>{sayWhyNone(row, subject)}</p>}
      <ul>
        {acts.map((act) => (
          <ActRow key={act.id} act={act} onAsk={() => setAsked(act.id)} />
        ))}
      </ul>
      <ActDialog act={asked} row={row} onClose={() => setAsked(null)} />
    </>
  )
}

function ActRow({ act, onAsk }: { act: Act; onAsk: () => void }) {
  const id = useId()
  const { decision } = act
  return (
    <li className={classes.act}>
      <span id={id} className={classes.actWords}>
        {decision.allowed ? act.says : decision.reason}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        className={act.danger && decision.allowed ? classes.danger : undefined}
        disabled={!decision.allowed}
        aria-describedby={id}
        onClick={onAsk}
      >
        {act.label}
      </Button>
    </li>
  )
}

function sayWhyNone({ person }: PersonRow, subject: Subject): string {
  const decision = can(subject, 'person.edit', { person: { id: person.id, level: person.level } })
  return decision.allowed
    ? 'Nothing at the moment.'
    : `Look, and no more: changing people is for others. ${decision.reason}`
}
