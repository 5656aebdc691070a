import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { FilterBar, FoldedFilters, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import { useCampaigns, useEveryValue } from '../queries.ts'
import { FILTERS, type LinksSearch, LINK_STATES, NO_FILTERS } from '../search-params.ts'
import { STATE_WORDS } from '../state-words.ts'
import { useLinksSearch } from '../use-links-search.ts'
import { ViewsMenu } from './views-menu.tsx'

const STATE_OPTIONS = LINK_STATES.map((value) => ({ value, label: STATE_WORDS[value].label }))

/** The one filter line: what is chosen stands in the address. */
export function LinkFilters() {
  const { search, change } = useLinksSearch()
  const narrowed = FILTERS.some((key) => search[key] !== undefined)
  return (
    <FilterBar dense onClear={narrowed ? () => change(NO_FILTERS) : undefined} end={<ViewsMenu />}>
      <SearchFilter
        label="Find in links and reasons"
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <FoldedFilters count={FILTERS.filter((key) => key !== 'q' && search[key] !== undefined).length}>
        <Choices />
      </FoldedFilters>
    </FilterBar>
  )
}

function Choices() {
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const people = useQuery(apiQuery('listPeople')).data?.people ?? []
  return (
    <>
      <Choice name="campaign" label="Campaign" options={useCampaigns()} />
      <Choice name="channel" label="Channel" options={channels.map(toOption)} />
      <Choice name="source" label="Source" options={useEveryValue('utm_source')} />
      <Choice name="medium" label="Medium" options={useEveryValue('utm_medium')} />
      <Choice name="person" label="Who" options={people.map(toOption)} />
      <Choice name="state" label="State" options={STATE_OPTIONS} />
    </>
  )
}

const toOption = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })

interface ChoiceProps {
  readonly name: Exclude<keyof typeof NO_FILTERS, 'q'>
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** What the address names stands there, even where it is offered no longer. */
function Choice({ name, label, options }: ChoiceProps) {
  const { search, change } = useLinksSearch()
  const chosen = search[name]
  const known = !chosen || options.some(({ value }) => value === chosen)
  return (
    <SelectFilter
      label={label}
      anyLabel={label}
      value={chosen}
      options={known ? options : [...options, { value: chosen, label: chosen }]}
      onChange={(value) => change({ [name]: value } as LinksSearch)}
      searchable
    />
  )
}
