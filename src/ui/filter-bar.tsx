import { Button, CloseButton, Select, type SelectProps, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import classes from './filter-bar.module.css'

interface FilterBarProps {
  readonly children: ReactNode
  /** Set while any filter narrows the list; offers to clear them all. */
  readonly onClear?: (() => void) | undefined
  /** What stands at the end of the line, such as a count or a view switch. */
  readonly end?: ReactNode
  /** Many filters that shall keep to one line. */
  readonly dense?: boolean
}

/** The one filter line of a page. Values come from the URL and go back into it. */
export function FilterBar({ children, onClear, end, dense = false }: FilterBarProps) {
  return (
    <search className={classNames(classes.bar, dense && classes.dense)} aria-label="Filter">
      {children}
      {onClear && (
        <Button variant="subtle" onClick={onClear}>
          Clear filters
        </Button>
      )}
      {end && <div className={classes.end}>{end}</div>}
    </search>
  )
}

interface FoldedFiltersProps {
  /** How many of them narrow the list. */
  readonly count: number
  readonly children: ReactNode
}

/** Filters that on a phone stand behind a button. */
export function FoldedFilters({ count, children }: FoldedFiltersProps) {
  const [unfolded, setUnfolded] = useState(false)
  return (
    <>
      <Button
        className={classes.fold}
        aria-expanded={unfolded}
        leftSection={<IconFilter size={15} />}
        onClick={() => setUnfolded(!unfolded)}
      >
        {count > 0 ? `Filters (${count})` : 'Filters'}
      </Button>
      <div className={classNames(classes.folded, unfolded && classes.unfolded)}>{children}</div>
    </>
  )
}

interface SearchFilterProps {
  readonly label: string
  readonly value: string
  /** Called when typing pauses, so that the URL does not flicker. */
  readonly onChange: (value: string) => void
}

const PAUSE_MS = 200

/** Words to look for. */
export function SearchFilter({ label, value, onChange }: SearchFilterProps) {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    // Changed from outside, such as by Back: that wins over what stands in the field.
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      onChange(typed)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <TextInput
      className={classes.search}
      aria-label={label}
      placeholder={label}
      type="text"
      inputMode="search"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSectionPointerEvents="all"
      rightSection={typed && <CloseButton size="sm" aria-label="Clear search" onClick={() => setTyped('')} />}
    />
  )
}

interface SelectFilterProps {
  readonly label: string
  /** The words for "no filter", such as "Any level". */
  readonly anyLabel: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
  readonly searchable?: boolean
  readonly size?: SelectProps['size']
}

/** One of a list, or any. */
export function SelectFilter({ label, anyLabel, value, options, onChange, searchable = false }: SelectFilterProps) {
  return (
    <Select
      className={classes.select}
      aria-label={label}
      placeholder={anyLabel}
      data={[...options]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      searchable={searchable}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
    />
  )
}
