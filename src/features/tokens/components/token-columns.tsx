import { Button } from '@mantine/core'
import { toMs } from '#core/time/instant.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { Moment } from '#ui/time/moment.tsx'
import { TOKEN_STATES } from '../search-params.ts'
import { isUsable, type Token, tokenState } from '../token-state.ts'
import classes from '../tokens.module.css'
import { ScopesCell } from './scopes-cell.tsx'
import { TokenStateMark } from './token-state-mark.tsx'

interface MakeColumns {
  readonly now: number
  /** Everyone's tokens are shown. */
  readonly everyone: boolean
  readonly onRevoke: (token: Token) => void
}

export function makeColumns({ now, everyone, onRevoke }: MakeColumns): Column<Token>[] {
  const stateOf = (token: Token) => tokenState(token, now)
  const owner: Column<Token> = {
    id: 'owner',
    header: 'Owner',
    width: 150,
    sortBy: (token) => token.ownerName,
    cell: (token) => token.ownerName,
  }
  return [
    {
      id: 'name',
      header: 'Name',
      phone: 'title',
      sortBy: (token) => token.name,
      cell: (token) => <Name token={token} />,
    },
    ...(everyone ? [owner] : []),
    { id: 'scopes', header: 'May', width: '22%', cell: (token) => <ScopesCell token={token} /> },
    {
      id: 'state',
      header: 'State',
      width: 124,
      phone: 'end',
      sortBy: (token) => TOKEN_STATES.indexOf(stateOf(token)),
      cell: (token) => <TokenStateMark state={stateOf(token)} />,
    },
    {
      id: 'expires',
      header: 'Expires',
      width: 116,
      sortBy: (token) => toMs(token.expiresAt),
      cell: (token) => <Moment clock="real" at={token.expiresAt} shape="date" />,
    },
    {
      id: 'used',
      header: 'Last used',
      width: 124,
      sortBy: (token) => token.lastUsedAt && toMs(token.lastUsedAt),
      cell: (token) =>
        token.lastUsedAt ? (
          <Moment clock="real" at={token.lastUsedAt} shape="relative" />
        ) : (
          <span className={classes.never}>Never</span>
        ),
    },
    {
      id: 'created',
      header: 'Made',
      width: 116,
      phone: 'hidden',
      sortBy: (token) => toMs(token.createdAt),
      cell: (token) => <Moment clock="real" at={token.createdAt} shape="date" />,
    },
    {
      id: 'acts',
      header: 'Revoke',
      quietHeader: true,
      width: 92,
      align: 'end',
      cell: (token) => isUsable(stateOf(token)) && <Revoke token={token} onRevoke={onRevoke} />,
    },
  ]
}

function Name({ token }: { token: Token }) {
  return (
    <span className={classes.name}>
      <span className={classes.title}>{token.name}</span>
      <code className={classes.prefix}>{token.prefix}…</code>
    </span>
  )
}

function Revoke({ token, onRevoke }: { token: Token; onRevoke: (token: Token) => void }) {
  return (
    <Button size="compact-sm" aria-label={`Revoke ${token.name}`} onClick={() => onRevoke(token)}>
      Revoke
    </Button>
  )
}
