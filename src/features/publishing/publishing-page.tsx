import { Button, SegmentedControl } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { HELD_REASONS, type HeldReason } from '#core/publication/state.ts'
import { NEW_PAUSE, pauseSearch } from '#client/desk-links.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { FilterBar, SelectFilter } from '#ui/filter-bar.tsx'
import { Page } from '#ui/page.tsx'
import { Panel, RowsSkeleton } from '#ui/panel.tsx'
import { PausesPanel } from './components/pauses-panel.tsx'
import { TroubleList } from './components/trouble-list.tsx'
import classes from './publishing.module.css'
import { nameReason, TROUBLE_WORDS } from './say-trouble.ts'
import { TROUBLES, type Trouble } from './search-params.ts'
import { usePublishingSearch } from './use-publishing-search.ts'

const HealthPanel = lazy(() =>
  import('./components/health-panel.tsx').then((module) => ({ default: module.HealthPanel })),
)

/** How publishing stands: what waits for somebody, and what came of the last days. */
export function PublishingPage() {
  const { search } = usePublishingSearch()
  const trouble = useQuery(apiQuery('listTrouble'))
  const count = trouble.data?.publications.length
  return (
    <Page
      title="Publishing"
      meta={count === undefined ? undefined : count === 0 ? 'Nothing waits for anybody' : `${count} wait for somebody`}
      actions={<Lever />}
      filters={<Filters />}
    >
      <div className={classes.column}>
        <PausesPanel />
        <TroubleList query={trouble} search={search} />
        <Suspense fallback={<HealthComing />}>
          <HealthPanel days={search.days ?? 14} channel={search.channel} />
        </Suspense>
      </div>
    </Page>
  )
}

function Lever() {
  const may = useMay('pause.set')
  const navigate = useNavigate()
  if (!may) return null
  const open = () => void navigate({ to: '.', search: (old) => ({ ...old, ...pauseSearch(NEW_PAUSE) }) })
  return (
    <Button leftSection={<IconPlayerPause size={15} />} onClick={open}>
      Pause publishing…
    </Button>
  )
}

function HealthComing() {
  return (
    <Panel title="Health" inset="flush">
      <RowsSkeleton rows={6} />
    </Panel>
  )
}

const REASON_OPTIONS = HELD_REASONS.map((value) => ({ value, label: nameReason(value) }))
const STATE_OPTIONS = TROUBLES.map((value) => ({ value, label: TROUBLE_WORDS[value].title }))

function Filters() {
  const { search, change } = usePublishingSearch()
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const narrowed = search.state !== undefined || search.channel !== undefined || search.reason !== undefined
  return (
    <FilterBar
      onClear={narrowed ? () => change({ state: undefined, channel: undefined, reason: undefined }) : undefined}
    >
      <SelectFilter
        label="State"
        anyLabel="Any state"
        value={search.state}
        options={STATE_OPTIONS}
        onChange={(state) => change({ state: state as Trouble | undefined, reason: undefined })}
      />
      <SelectFilter
        label="Channel"
        anyLabel="Any channel"
        value={search.channel}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(channel) => change({ channel })}
        searchable
      />
      {(search.state === 'held' || search.reason) && (
        <SelectFilter
          label="Held because"
          anyLabel="Any reason"
          value={search.reason}
          options={REASON_OPTIONS}
          onChange={(reason) => change({ reason: reason as HeldReason | undefined })}
        />
      )}
      <SegmentedControl
        aria-label="Health of the last"
        data={[
          { value: '14', label: '14 days' },
          { value: '30', label: '30 days' },
        ]}
        value={String(search.days ?? 14)}
        onChange={(days) => change({ days: days === '30' ? 30 : undefined })}
      />
    </FilterBar>
  )
}
