import { UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { call } from '#client/call.ts'
import type { Session } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import { PersonLine } from '#ui/person-mark.tsx'
import classes from '../sign-in.module.css'

type DemoPerson = NonNullable<Session['waysIn']['demoPeople']>[number]

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[]
  /** Who stands first; the others follow by level, highest first. */
  readonly firstId?: string
  readonly onSignedIn: () => Promise<void>
}

/** The invented people of a demonstration desk; one click and one is any of them. */
export function DemoPeople({ people, firstId, onSignedIn }: DemoPeopleProps) {
  const signIn = useMutation({
    mutationFn: (personId: string) => call('signInAsDemo', { body: { personId } }),
    onSuccess: onSignedIn,
  })
  const byLevel = people.toSorted((a, b) => rank(b, firstId) - rank(a, firstId))
  return (
    <section aria-label="As somebody of the demonstration">
      <h2 className={classes.heading}>Come in as</h2>
      <p className={classes.about}>
        This desk is a demonstration: the people are invented, and each level sees its own desk.
      </p>
      {signIn.isError && (
        <Notice tone="danger" announce="alert">
          {signIn.error.message}
        </Notice>
      )}
      <ul>
        {byLevel.map((person) => (
          <li key={person.id}>
            <UnstyledButton
              className={classes.person}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(person.id)}
            >
              <PersonLine name={person.name} detail={person.title} size="large" />
              <span className={classes.level}>
                <span>{LEVEL_FACTS[person.level].short}</span>
                {person.administrator && <span className={classes.administrator}>Administrator</span>}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function rank(person: DemoPerson, firstId: string | undefined): number {
  return person.id === firstId ? LEVELS.length : LEVELS.indexOf(person.level)
}
