import { IconChecks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { BrandRow } from '#ui/brand-row.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppLink, RowLink } from '#ui/link.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { PersonMark } from '#ui/person-mark.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { TimeLeft } from '#ui/time/time-left.tsx'
import { useNameOf } from '../queries.ts'
import classes from '../today.module.css'

type Waiting = Output<'listApprovals'>['waiting'][number]

const MOST = 5

function listMine({ waiting }: Output<'listApprovals'>): Waiting[] {
  return waiting.filter((each) => each.whyNot === null)
}

/** What waits for one’s yes, the most urgent first. */
export function ApprovalsPanel() {
  const nameOf = useNameOf()
  const waiting = useQuery({ ...apiQuery('listApprovals'), select: listMine })
  return (
    <QueryPanel
      title="Approvals waiting"
      query={waiting}
      meta={(rows) => (rows.length > 0 ? rows.length : null)}
      action={<AppLink to="/approvals">Go through them</AppLink>}
      skeleton={<RowsSkeleton rows={3} marks />}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <EmptyState icon={IconChecks} title="Nothing waits for your approval">
          What others wrote and sent for approval stands here, the one that goes out first on top.
        </EmptyState>
      }
    >
      {(rows) => (
        <ul>
          {rows.slice(0, MOST).map(({ post, dueAt, channelIds }) => {
            const open = post.publications.filter((each) => channelIds.includes(each.channelId))
            const author = nameOf(open[0]?.submittedBy ?? post.createdBy)
            return (
              <li key={post.id}>
                <RowLink to="/approvals" search={{ post: post.id }} className={`${classes.row} ${classes.open}`}>
                  <PersonMark name={author} size="small" />
                  <span className={classes.words}>
                    <span className={classes.clip}>{post.title}</span>
                    <span className={classes.says}>{author}</span>
                  </span>
                  <BrandRow
                    brands={open.map(({ platform }) => ({ brand: platform, name: PLATFORM_NAMES[platform] }))}
                  />
                  <span className={classes.end}>
                    <TimeLeft until={dueAt} what="Out" passed="Its time has passed" />
                  </span>
                </RowLink>
              </li>
            )
          })}
        </ul>
      )}
    </QueryPanel>
  )
}
