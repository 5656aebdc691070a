import { Popover, UnstyledButton } from '@mantine/core'
import { ACTIONS, POLICY } from '#core/person/policy.ts'
import type { Token } from '../token-state.ts'
import classes from '../tokens.module.css'

/** What a token may do: the first of it, and all of it at a click. */
export function ScopesCell({ token }: { token: Token }) {
  const [first, ...rest] = token.scopes
  const more = rest.length > 0 ? ` and ${rest.length} more` : ''
  return (
    <Popover width={320} position="bottom-start" withinPortal trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className={classes.scopes} aria-label={`${first}${more}: all that ${token.name} may do`}>
          <code className="sb-mono">{first}</code>
          {more}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.scopeList}>
          {token.scopes.map((scope) => (
            <li key={scope}>
              {sayScope(scope)}
              <code className={classes.prefix}>{scope}</code>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

/** A token may hold an action that a newer version no longer knows. */
function sayScope(scope: string): string {
  const action = ACTIONS.find((each) => each === scope)
  return action ? POLICY[action].says : 'An action this version does not know: it opens nothing'
}
