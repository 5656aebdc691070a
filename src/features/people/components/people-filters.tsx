import { LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { FilterBar, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import { STATES } from '../search-params.ts'
import { usePeopleSearch } from '../use-people-search.ts'

const STATE_OPTIONS = STATES.map((value) => ({ value, label: `${value[0]?.toUpperCase()}${value.slice(1)}` }))
const LEVEL_OPTIONS = LEVELS.toReversed().map((value) => ({ value, label: LEVEL_FACTS[value].title }))

export function PeopleFilters() {
  const { search, change } = usePeopleSearch()
  const { q, state, level } = search
  const clear = () => change({ q: undefined, state: undefined, level: undefined })
  return (
    <FilterBar onClear={q || state || level ? clear : undefined}>
      <SearchFilter label="Find people" value={q ?? ''} onChange={(next) => change({ q: next || undefined })} />
      <SelectFilter
        label="State"
        anyLabel="Any state"
        value={state}
        options={STATE_OPTIONS}
        onChange={(next) => change({ state: STATES.find((each) => each === next) })}
      />
      <SelectFilter
        label="Level"
        anyLabel="Any level"
        value={level}
        options={LEVEL_OPTIONS}
        onChange={(next) => change({ level: LEVELS.find((each) => each === next) })}
      />
    </FilterBar>
  )
}
