import { Button } from '@mantine/core'
import { IconAlertTriangle, IconSparkles } from '@tabler/icons-react'
import { PUBLICATION_STATES, STATE_NAMES } from '#core/publication/state.ts'
import { FilterBar, FoldedFilters } from '#ui/filter-bar.tsx'
import { MultiFilter } from '#ui/multi-filter.tsx'
import { useChannels, usePeople, usePickList } from '../queries.ts'
import { type FilterName, FILTERS, joinValues, listValues, NO_FILTERS } from '../search-params.ts'
import { useCalendarSearch } from '../use-calendar-search.ts'
import classes from './toolbar.module.css'
import { ViewsMenu } from './views-menu.tsx'

const STATES = PUBLICATION_STATES.map((value) => ({
  value,
  label: value === 'approved' ? 'Approved' : STATE_NAMES[value],
}))
const toOptions = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))

/** The one filter line: what is chosen stands in the address. */
export function CalendarFilters() {
  const { search, change } = useCalendarSearch()
  const channels = useChannels().map(({ id, name }) => ({ value: id, label: name }))
  const campaigns = toOptions(usePickList('campaign'))
  const pillars = toOptions(usePickList('pillar'))
  const languages = toOptions(usePickList('language'))
  const people = toOptions(usePeople())
  const count = FILTERS.filter((name) => search[name] !== undefined).length
  const filter = (name: FilterName, label: string, options: { value: string; label: string }[]) => (
    <MultiFilter
      label={label}
      values={listValues(search[name])}
      options={options}
      onChange={(values) => change({ [name]: joinValues(values) })}
    />
  )
  return (
    <FilterBar onClear={count > 0 ? () => change(NO_FILTERS) : undefined} end={<ViewsMenu />}>
      <FoldedFilters count={count}>
        {filter('channel', 'Channel', channels)}
        {filter('campaign', 'Campaign', campaigns)}
        {filter('pillar', 'Pillar', pillars)}
        {filter('state', 'State', STATES)}
        {filter('owner', 'Owner', people)}
        {filter('language', 'Language', languages)}
      </FoldedFilters>
      <Toggle
        on={search.slots === true}
        icon={IconSparkles}
        label="Slots"
        onChange={(on) => change({ slots: on ? true : undefined })}
      />
      <Toggle
        on={search.gaps === true}
        icon={IconAlertTriangle}
        label="Gaps"
        onChange={(on) => change({ gaps: on ? true : undefined })}
      />
    </FilterBar>
  )
}

interface ToggleProps {
  readonly on: boolean
  readonly icon: typeof IconSparkles
  readonly label: string
  readonly onChange: (on: boolean) => void
}

function Toggle({ on, icon: Icon, label, onChange }: ToggleProps) {
  return (
    <Button
      className={classes.toggle}
      aria-pressed={on}
      data-active={on || undefined}
      leftSection={<Icon size={14} stroke={1.8} />}
      onClick={() => onChange(!on)}
    >
      {label}
    </Button>
  )
}
