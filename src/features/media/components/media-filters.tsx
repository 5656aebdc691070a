import { FilterBar, SearchFilter, SelectFilter } from '#ui/filter-bar.tsx'
import { MEDIA_FAMILIES } from '#core/media/media.ts'
import { SHOWN } from '../search-params.ts'
import { useMediaSearch } from '../use-media-search.ts'

const KIND_WORDS = { image: 'Images', video: 'Videos' }
const SHOWN_WORDS = { unused: 'Unused', undescribed: 'No alt text', retired: 'Retired' }
const KIND_OPTIONS = MEDIA_FAMILIES.map((value) => ({ value, label: KIND_WORDS[value] }))
const SHOWN_OPTIONS = SHOWN.map((value) => ({ value, label: SHOWN_WORDS[value] }))

export function MediaFilters() {
  const { search, change } = useMediaSearch()
  const { q, kind, show } = search
  const clear = () => change({ q: undefined, kind: undefined, show: undefined })
  return (
    <FilterBar onClear={q || kind || show ? clear : undefined}>
      <SearchFilter label="Find media" value={q ?? ''} onChange={(next) => change({ q: next || undefined })} />
      <SelectFilter
        label="Kind"
        anyLabel="Any kind"
        value={kind}
        options={KIND_OPTIONS}
        onChange={(next) => change({ kind: MEDIA_FAMILIES.find((each) => each === next) })}
      />
      <SelectFilter
        label="Show"
        anyLabel="All on offer"
        value={show}
        options={SHOWN_OPTIONS}
        onChange={(next) => change({ show: SHOWN.find((each) => each === next) })}
      />
    </FilterBar>
  )
}
