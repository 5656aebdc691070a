import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { FilterBar, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import { useOffered } from '../queries.ts'
import { LINK_STATES, NO_FILTERS } from '../search-params.ts'
import { STATE_WORDS } from '../state-words.ts'
import { useLinksSearch } from '../use-links-search.ts'

const STATE_OPTIONS = LINK_STATES.map((value) => ({ value, label: STATE_WORDS[value].label }))

export function LinkFilters() {
  const { search, change } = useLinksSearch()
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const people = useQuery(apiQuery('listPeople')).data?.people ?? []
  const narrowed = Object.keys(NO_FILTERS).some((key) => search[key as keyof typeof search] !== undefined)
  return (
    <FilterBar onClear={narrowed ? () => change(NO_FILTERS) : undefined}>
      <SearchFilter
        label="Find in addresses and reasons"
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <SelectFilter
        label="Channel"
        anyLabel="Any channel"
        value={search.channel}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(channel) => change({ channel })}
        searchable
      />
      <SelectFilter
        label="Source"
        anyLabel="Any source"
        value={search.source}
        options={useOffered('utm_source')}
        onChange={(source) => change({ source })}
        searchable
      />
      <SelectFilter
        label="Who"
        anyLabel="Anybody"
        value={search.person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => change({ person })}
        searchable
      />
      <SelectFilter
        label="State"
        anyLabel="Any state"
        value={search.state}
        options={STATE_OPTIONS}
        onChange={(state) => change({ state: LINK_STATES.find((each) => each === state) })}
      />
    </FilterBar>
  )
}
