import type { ApprovalRules } from '#core/approval/rules.ts'
import type { Desk } from '#client/session.ts'
import type { DeskChange } from './mutations.ts'

/** The approval rules as their form holds them. Stages of channels and campaigns are `id=2`. */
export type ApprovalValues = {
  toleranceMinutes: string
  lapses: boolean
  lapseAfterDays: string
  sensitiveStages: string
  embargoedStages: string
  channelStages: string[]
  campaignStages: string[]
}

const DAY_MINUTES = 1440
const YEAR_DAYS = 365
const USUAL_DAYS = 30

export function readApproval({ approval }: Pick<Desk, 'approval'>): ApprovalValues {
  return {
    toleranceMinutes: String(approval.toleranceMinutes),
    lapses: approval.lapseAfterDays !== null,
    lapseAfterDays: String(approval.lapseAfterDays ?? USUAL_DAYS),
    sensitiveStages: String(approval.sensitiveStages),
    embargoedStages: String(approval.embargoedStages),
    channelStages: joinStages(approval.channelStages),
    campaignStages: joinStages(approval.campaignStages),
  }
}

export function toRules(values: ApprovalValues): ApprovalRules {
  return {
    toleranceMinutes: Number(values.toleranceMinutes),
    lapseAfterDays: values.lapses ? Number(values.lapseAfterDays) : null,
    sensitiveStages: Number(values.sensitiveStages),
    embargoedStages: Number(values.embargoedStages),
    channelStages: splitStages(values.channelStages),
    campaignStages: splitStages(values.campaignStages),
  }
}

export const writeApproval = (values: ApprovalValues): DeskChange => ({ approval: { ...toRules(values) } })

/** Sorted, so that the same rules are the same words in whatever order they were made. */
function joinStages(stages: Readonly<Record<string, number>>): string[] {
  return Object.entries(stages)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${id}=${count}`)
    .sort()
}

function splitStages(joined: readonly string[]): Record<string, number> {
  return Object.fromEntries(joined.map(readStage))
}

/** `x=2` → x, 2; ids hold no `=`, values of pick-lists neither. */
export function readStage(joined: string): [id: string, count: number] {
  const at = joined.lastIndexOf('=')
  return [joined.slice(0, at), Number(joined.slice(at + 1))]
}

function checkWhole(typed: string, least: number, most: number): string | null {
  const fits = /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
  return fits ? null : `Give a whole number from ${least} to ${most}.`
}

export const checkApproval = {
  toleranceMinutes: (typed: string) => checkWhole(typed, 0, DAY_MINUTES),
  lapseAfterDays: (typed: string, { lapses }: ApprovalValues) => (lapses ? checkWhole(typed, 1, YEAR_DAYS) : null),
}

/** Where the server's name of a field is another. */
export const APPROVAL_FIELD_NAMES = {
  'approval.toleranceMinutes': 'toleranceMinutes',
  'approval.lapseAfterDays': 'lapseAfterDays',
}
