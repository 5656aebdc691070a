import { IconCircleCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { peekSearch } from '#client/desk-links.ts'
import { useNames } from '#client/names.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink } from '#ui/link.tsx'
import { Panel, RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../publishing.module.css'
import { sayReason, TROUBLE_WORDS, type Troubled } from '../say-trouble.ts'
import { type PublishingSearch, TROUBLES, type Trouble } from '../search-params.ts'
import { Reconnected } from './reconnected.tsx'
import { TroubleActs } from './trouble-acts.tsx'

interface TroubleListProps {
  readonly query: UseQueryResult<Output<'listTrouble'>>
  readonly search: PublishingSearch
}

/** Everything that waits for somebody, by what it needs. */
export function TroubleList({ query, search }: TroubleListProps) {
  const pick = ({ publications }: Output<'listTrouble'>) =>
    publications.filter(
      (each) =>
        (!search.state || each.state === search.state) &&
        (!search.channel || each.channelId === search.channel) &&
        (!search.reason || each.heldReason === search.reason),
    )
  const narrowed = search.state !== undefined || search.channel !== undefined || search.reason !== undefined
  return (
    <QueryView
      query={query}
      skeleton={
        <Panel title="What waits for somebody" inset="flush">
          <RowsSkeleton rows={3} marks />
        </Panel>
      }
      isEmpty={(data) => pick(data).length === 0}
      empty={
        <Panel title="What waits for somebody">
          <EmptyState icon={IconCircleCheck} title={narrowed ? 'Nothing of that kind' : 'Nothing waits for anybody'}>
            {narrowed
              ? 'There may be something in another state or on another channel: clear the filters.'
              : 'What is held, fails, or cannot be confirmed stands here, with what can be done about it.'}
          </EmptyState>
        </Panel>
      }
    >
      {(data) =>
        TROUBLES.map((state) => {
          const rows = pick(data).filter((each) => each.state === state)
          return rows.length > 0 && <Group key={state} state={state} rows={rows} />
        })
      }
    </QueryView>
  )
}

function Group({ state, rows }: { state: Trouble; rows: readonly Troubled[] }) {
  const { title, about } = TROUBLE_WORDS[state]
  return (
    <Panel title={title} meta={rows.length} inset="flush">
      <p className={classes.about}>{about}</p>
      <ul>
        {rows.map((each) => (
          <Row key={`${each.postId} ${each.channelId}`} publication={each} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ publication }: { publication: Troubled }) {
  const names = useNames()
  const { postId, platform, channelId, title, at, state, heldReason } = publication
  return (
    <li className={classes.row}>
      <span className={classes.mark}>
        <StateIcon tone={STATE_TONES[state]} size={18} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>
          <AppLink to="." search={(before: object) => ({ ...before, ...peekSearch(postId) })}>
            {title}
          </AppLink>
        </p>
        <p className={classes.where}>
          <BrandMark brand={platform} size={14} /> {names.channel(channelId)},{' '}
          {at ? <Moment at={at} /> : 'without a time'}
        </p>
        <p className={classes.reason}>{sayReason(publication)}</p>
        {heldReason === 'credentials' && <Reconnected channelId={channelId} />}
      </div>
      <TroubleActs publication={publication} />
    </li>
  )
}
