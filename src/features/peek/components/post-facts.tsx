import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { Facts } from '#ui/facts.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../peek.module.css'
import { type Post, useNames } from '../queries.ts'

/** Why, for what, by whom. */
export function PostFacts({ post }: { post: Post }) {
  const names = useNames()
  const comments = useQuery(apiQuery('listComments', { params: { id: post.id } })).data?.comments
  const { why, campaign, ownerId, sensitivity } = post.content
  const open = comments?.filter((each) => each.resolvedAt === null).length ?? 0
  const facts = [
    { label: 'Why', value: why || 'Not said yet' },
    { label: 'Campaign', value: campaign ? names.campaign(campaign) : 'None' },
    { label: 'Owner', value: names.person(ownerId) },
    {
      label: 'Changed',
      value: (
        <>
          <Moment at={post.updatedAt} shape="relative" /> by {names.person(post.updatedBy)}
        </>
      ),
    },
    { label: 'Comments', value: comments ? sayComments(comments.length, open) : '…' },
    ...(sensitivity.kind === 'embargoed'
      ? [{ label: 'Embargo', value: <Moment at={sensitivity.until} shape="full" /> }]
      : []),
  ]
  return (
    <section className={classes.facts} aria-label="About the post">
      <Facts facts={facts} />
    </section>
  )
}

function sayComments(all: number, open: number): string {
  if (all === 0) return 'None'
  return open > 0 ? `${all}, ${open} open` : `${all}, all resolved`
}
