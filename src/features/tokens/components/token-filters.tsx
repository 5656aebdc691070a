import { FilterBar, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import { TOKEN_STATES } from '../search-params.ts'
import type { Token } from '../token-state.ts'
import { useTokensSearch } from '../use-tokens-search.ts'
import { STATE_WORDS } from './token-state-mark.tsx'

const STATE_OPTIONS = TOKEN_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))

/** @param tokens whose owners can be chosen; null where there is only one owner */
export function TokenFilters({ tokens }: { tokens: readonly Token[] | null }) {
  const { search, change } = useTokensSearch()
  const { q, state, owner } = search
  const owners = new Map(tokens?.map((token) => [token.ownerId, token.ownerName]))
  return (
    <FilterBar
      onClear={q || state || owner ? () => change({ q: undefined, state: undefined, owner: undefined }) : undefined}
    >
      <SearchFilter label="Find tokens" value={q ?? ''} onChange={(next) => change({ q: next || undefined })} />
      <SelectFilter
        label="State"
        anyLabel="Any state"
        value={state}
        options={STATE_OPTIONS}
        onChange={(next) => change({ state: TOKEN_STATES.find((each) => each === next) })}
      />
      {tokens && (
        <SelectFilter
          label="Owner"
          anyLabel="Any owner"
          searchable
          value={owner}
          options={[...owners].map(([value, label]) => ({ value, label }))}
          onChange={(next) => change({ owner: next })}
        />
      )}
    </FilterBar>
  )
}
