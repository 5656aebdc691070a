import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { PostContent } from '#core/post/content.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useLabels } from '../queries.ts'
import classes from '../review.module.css'

/** What a post is for, and how it is filed. */
export function PostFacts({ content }: { content: PostContent }) {
  const labelOf = useLabels()
  const { campaign, pillars, types, region, language, sensitivity, why } = content
  const all = (list: PickListName, values: readonly string[]) => values.map((value) => labelOf(list, value)).join(', ')
  const facts = [
    { label: 'Why', value: why },
    { label: 'Campaign', value: campaign && labelOf('campaign', campaign) },
    { label: 'Pillars', value: all('pillar', pillars) },
    { label: 'Types', value: all('type', types) },
    { label: 'Region', value: region && labelOf('region', region) },
    { label: 'Language', value: language && labelOf('language', language) },
    { label: 'Sensitivity', value: <SensitivityMark sensitivity={sensitivity} /> },
  ].filter((fact) => fact.value && (fact.label !== 'Sensitivity' || sensitivity.kind !== 'normal'))
  if (facts.length === 0) return <p className={classes.nothing}>No why, campaign or pillar was given.</p>
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function SensitivityMark({ sensitivity }: Pick<PostContent, 'sensitivity'>) {
  if (sensitivity.kind === 'embargoed') {
    return (
      <StateMark tone="caution">
        Embargoed until <Moment at={sensitivity.until} />
      </StateMark>
    )
  }
  return <StateMark tone="caution">Sensitive</StateMark>
}
