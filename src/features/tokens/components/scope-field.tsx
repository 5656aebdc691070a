import { Checkbox } from '@mantine/core'
import { toSubject, useSession } from '#client/session.ts'
import { bind } from '#ui/form/fields.tsx'
import type { FormValues, SubmitForm } from '#ui/form/use-submit-form.ts'
import { groupScopes, listScopes } from '../scopes.ts'
import classes from '../tokens.module.css'

interface ScopeFieldProps<T extends FormValues> {
  readonly form: SubmitForm<T>
  readonly name: keyof T & string
}

/** What a token may do: boxes to tick, by what they are about. */
export function ScopeField<T extends FormValues>({ form, name }: ScopeFieldProps<T>) {
  const groups = groupScopes(listScopes(toSubject(useSession().me)))
  const { name: _, ...bound } = bind(form, name)
  return (
    <Checkbox.Group
      {...bound}
      label="What it may do"
      description="Never more than you may yourself. What needs a person at the desk, such as inviting people, is not in the list."
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <div key={group.noun} className={classes.group}>
            {group.scopes.map((scope) => (
              <Checkbox
                key={scope.action}
                value={scope.action}
                label={scope.says}
                description={<ScopeDetail action={scope.action} opens={scope.opens} />}
              />
            ))}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  )
}

function ScopeDetail({ action, opens }: { action: string; opens: readonly string[] }) {
  return (
    <>
      <code className="sb-mono">{action}</code>
      {' · '}
      {opens.length > 0 ? opens.join(', ') : 'opens no request yet'}
    </>
  )
}
