import { useQuery } from '@tanstack/react-query'
import type { ApprovalRules } from '#core/approval/rules.ts'
import { apiQuery } from '#client/query.ts'
import { Facts } from '#ui/facts.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import classes from '../approval.module.css'
import { DEFAULT_RULE, sayStages } from '../say-approval.ts'

/** The approval rules, for those who may not change them. */
export function ApprovalFacts({ rules }: { rules: ApprovalRules }) {
  const facts = useApprovalFacts(rules)
  return (
    <>
      <p className={classes.rule}>{DEFAULT_RULE}</p>
      <Facts facts={facts} />
    </>
  )
}

interface ApprovalConflictProps {
  readonly theirs: ApprovalRules
  readonly mine: ApprovalRules
  readonly onTakeTheirs: () => void
  readonly busy: boolean
}

export function ApprovalConflict({ theirs, mine, ...rest }: ApprovalConflictProps) {
  const there = useApprovalFacts(theirs)
  const here = useApprovalFacts(mine)
  const rows = here.map(({ label, value }, index) => {
    const other = there[index]?.value ?? ''
    return { label, theirs: other, mine: value, differs: other !== value }
  })
  return <ConflictChoice rows={rows} {...rest} />
}

function useApprovalFacts(rules: ApprovalRules) {
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const values = useQuery(apiQuery('listPickLists')).data?.values ?? []
  const nameOfChannel = (id: string) => channels.find((each) => each.id === id)?.name ?? id
  const nameOfCampaign = (value: string) =>
    values.find((each) => each.list === 'campaign' && each.value === value)?.label ?? value
  const { lapseAfterDays, toleranceMinutes } = rules
  return [
    { label: 'Sensitive posts', value: sayStages(rules.sensitiveStages) },
    { label: 'Embargoed posts', value: sayStages(rules.embargoedStages) },
    { label: 'Channels', value: sayList(rules.channelStages, nameOfChannel) },
    { label: 'Campaigns', value: sayList(rules.campaignStages, nameOfCampaign) },
    { label: 'Tolerance', value: `${toleranceMinutes} min` },
    { label: 'Lapse', value: lapseAfterDays === null ? 'Never' : `After ${lapseAfterDays} days` },
  ]
}

function sayList(stages: Readonly<Record<string, number>>, nameOf: (id: string) => string): string {
  const more = Object.entries(stages).filter(([, count]) => count > 0)
  if (more.length === 0) return 'All as usual'
  return more.map(([id, count]) => `${nameOf(id)}: ${sayStages(count)}`).join('; ')
}
