import { type Level, LEVELS } from '#core/person/level.ts'
import type { Sensitivity } from '#core/post/content.ts'
import { addMs, DAY_MS, type Instant, MINUTE_MS, toMs } from '#core/time/instant.ts'
import type { Approval, Publication } from '#core/publication/publication.ts'

/** When work needs approval beyond its author’s level, and how far an approval reaches. The desk’s own, editable. */
export interface ApprovalRules {
  /** How far the time may move before an approval no longer covers it, in minutes. */
  readonly toleranceMinutes: number
  /** Days after which an approval lapses; null when it never does. */
  readonly lapseAfterDays: number | null
  /** Approvals by different people that sensitive posts need, whoever wrote them: 0 to 2. */
  readonly sensitiveStages: number
  readonly embargoedStages: number
  /** The same for channels and campaigns that ask for it, by channel id and campaign value. */
  readonly channelStages: Readonly<Record<string, number>>
  readonly campaignStages: Readonly<Record<string, number>>
}

export const MAX_STAGES = 2

export const DEFAULT_APPROVAL_RULES: ApprovalRules = {
  toleranceMinutes: 60,
  lapseAfterDays: 30,
  sensitiveStages: 1,
  embargoedStages: 1,
  channelStages: {},
  campaignStages: {},
}

interface Work {
  readonly authorLevels: readonly Level[]
  readonly channelId: string
  readonly campaign: string | null
  readonly sensitivity: Sensitivity
}

/**
 * How many approvals by different people a publication needs. An associate’s work needs one; from manager on none,
 * unless channel, campaign or sensitivity asks. Source: the default rule of the issue, after product.md’s levels.
 */
export function countStages(work: Work, rules: ApprovalRules): number {
  const manager = LEVELS.indexOf('manager')
  const byLevel = work.authorLevels.some((level) => LEVELS.indexOf(level) < manager) ? 1 : 0
  const bySensitivity = {
    normal: 0,
    sensitive: rules.sensitiveStages,
    embargoed: rules.embargoedStages,
  }[work.sensitivity.kind]
  const byChannel = rules.channelStages[work.channelId] ?? 0
  const byCampaign = work.campaign ? (rules.campaignStages[work.campaign] ?? 0) : 0
  return Math.min(MAX_STAGES, Math.max(byLevel, bySensitivity, byChannel, byCampaign))
}

/** The approvals that the rules ask of a publication, and those that they would ask whoever had written it. */
export function countBoth(work: Work, rules: ApprovalRules): Pick<Publication, 'stages' | 'ruleStages'> {
  return { stages: countStages(work, rules), ruleStages: countStages({ ...work, authorLevels: [] }, rules) }
}

type Bound = Pick<Publication, 'hash' | 'at' | 'stages' | 'ruleStages' | 'round'>

export interface Release {
  /** Enough people have said yes to exactly this, at about this time. */
  readonly released: boolean
  readonly kind: Approval['kind'] | null
  /** The approvals that count. */
  readonly by: readonly Approval[]
  readonly missing: number
  /** The first of them to lapse; null when none does. */
  readonly lapsesAt: Instant | null
}

/**
 * Whether a publication, as it is now, has been released: enough approvals of exactly this payload, within the
 * tolerance of the time they were given for, and not lapsed (lesson 10).
 * @param now approvals that lapsed before it no longer count
 */
export function releaseOf(
  publication: Bound,
  approvals: readonly Approval[],
  rules: ApprovalRules,
  now: Instant,
): Release {
  const counting = approvals.filter(
    (each) =>
      each.hash === publication.hash &&
      each.round === publication.round &&
      isWithinTolerance(publication.at, each.plannedAt, rules) &&
      (each.lapsesAt === null || each.lapsesAt > now),
  )
  const approved = onePerPerson(counting.filter((each) => each.kind === 'approved'))
  const self = counting.filter((each) => each.kind === 'released_by_author')
  // Bound to these very words: that somebody has since changed them and changed them back does not undo it.
  const byAuthor = publication.ruleStages === 0 && approved.length === 0 && self.length > 0
  const by = byAuthor ? self : approved
  const released = byAuthor || (approved.length > 0 && approved.length >= publication.stages)
  const lapses = by.flatMap((each) => each.lapsesAt ?? []).sort()
  return {
    released,
    kind: released ? (byAuthor ? 'released_by_author' : 'approved') : null,
    by,
    missing: released ? 0 : Math.max(1, publication.stages) - approved.length,
    lapsesAt: lapses[0] ?? null,
  }
}

/** @returns whether moving from the approved time to this one keeps the approval; without either time it does */
export function isWithinTolerance(
  at: Instant | null,
  plannedAt: Instant | null,
  rules: Pick<ApprovalRules, 'toleranceMinutes'>,
): boolean {
  if (plannedAt === null || at === null) return true
  return Math.abs(toMs(at) - toMs(plannedAt)) <= rules.toleranceMinutes * MINUTE_MS
}

/** @returns when an approval given now would lapse; null when it would not */
export function lapseOf(now: Instant, rules: Pick<ApprovalRules, 'lapseAfterDays'>): Instant | null {
  return rules.lapseAfterDays === null ? null : addMs(now, rules.lapseAfterDays * DAY_MS)
}

function onePerPerson(approvals: readonly Approval[]): Approval[] {
  return [...new Map(approvals.map((each) => [each.personId, each])).values()]
}
