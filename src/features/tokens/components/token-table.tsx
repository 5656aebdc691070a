import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useMay } from '#client/session.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { filterTokens, type Token } from '../token-state.ts'
import { useTokensSearch } from '../use-tokens-search.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { makeColumns } from './token-columns.tsx'

export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const { search, change } = useTokensSearch()
  const [revoking, setRevoking] = useState<Token | null>(null)
  const everyone = useMay('token.all')
  const now = useNow('real')
  const columns = useMemo(() => makeColumns({ now, everyone, onRevoke: setRevoking }), [now, everyone])
  const shown = filterTokens(tokens, search, now)
  return (
    <>
      {shown.length === 0 ? (
        <NothingFits onClear={() => change({ q: undefined, state: undefined, owner: undefined })} />
      ) : (
        <DataTable
          label="API tokens"
          rows={shown}
          rowKey={(token) => token.id}
          columns={columns}
          noun={{ one: 'token', many: 'tokens' }}
          total={tokens.length}
          initialSort={{ id: 'state', desc: false }}
        />
      )}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconFilterOff}
      title="No token fits these filters"
      size="page"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      Words are looked for in names, first characters, owners and scopes.
    </EmptyState>
  )
}
