import { Button, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SUBJECT_KINDS } from '#core/audit/entry.ts'
import { apiQuery } from '#client/query.ts'
import { classNames } from '#ui/class-names.ts'
import { FilterBar, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import classes from '../audit.module.css'
import { sayEvent, sayKind } from '../entry-words.ts'
import { NO_FILTERS } from '../search-params.ts'
import { useAuditSearch } from '../use-audit-search.ts'

const KIND_OPTIONS = SUBJECT_KINDS.map((value) => ({ value, label: sayKind(value) }))

/** @param events the kinds of event that the log holds, once known */
export function AuditFilters({ events }: { events: readonly string[] }) {
  const { search, change } = useAuditSearch()
  const [unfolded, setUnfolded] = useState(false)
  const people = useQuery(apiQuery('listPeople')).data?.people ?? []
  const narrowed = Object.values(search).some((value) => value !== undefined)
  const folded = Object.entries(search).filter(([key, value]) => key !== 'q' && value !== undefined).length
  const eventOptions = [...new Set([...events, ...(search.event ? [search.event] : [])])].map((value) => ({
    value,
    label: sayEvent(value),
  }))
  return (
    <FilterBar onClear={narrowed ? () => change(NO_FILTERS) : undefined}>
      <SearchFilter
        label="Find in names and reasons"
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <Button
        className={classes.fold}
        aria-expanded={unfolded}
        leftSection={<IconFilter size={15} />}
        onClick={() => setUnfolded(!unfolded)}
      >
        {folded > 0 ? `Filters (${folded})` : 'Filters'}
      </Button>
      <div className={classNames(classes.rest, unfolded && classes.unfolded)}>
        <SelectFilter
          label="Who"
          anyLabel="Anybody"
          searchable
          value={search.person}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(person) => change({ person })}
        />
        <SelectFilter
          label="About"
          anyLabel="About anything"
          value={search.kind}
          options={KIND_OPTIONS}
          onChange={(kind) => change({ kind: SUBJECT_KINDS.find((each) => each === kind) })}
        />
        <SelectFilter
          label="Event"
          anyLabel="Any event"
          searchable
          value={search.event}
          options={eventOptions}
          onChange={(event) => change({ event })}
        />
        <div className={classes.days}>
          <DayFilter label="From" value={search.from} onChange={(from) => change({ from })} />
          <DayFilter label="To" value={search.to} onChange={(to) => change({ to })} />
        </div>
      </div>
    </FilterBar>
  )
}

interface DayFilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <TextInput
      className={classes.day}
      type="date"
      aria-label={`${label}, a day of the desk’s zone`}
      leftSection={<span className={classes.dayLabel}>{label}</span>}
      leftSectionWidth={46}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
