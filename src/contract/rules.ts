import * as z from 'zod'
import { MAX_STAGES } from '#core/approval/rules.ts'
import { id } from './schemas.ts'

const stages = z.int().min(0).max(MAX_STAGES)
const DAY_MINUTES = 1440

/** When work needs approval, and how far an approval reaches. */
export const approvalRules = z.strictObject({
  toleranceMinutes: z.int().min(0).max(DAY_MINUTES),
  lapseAfterDays: z.int().min(1).max(365).nullable(),
  sensitiveStages: stages,
  embargoedStages: stages,
  channelStages: z.record(id, stages),
  campaignStages: z.record(z.string().max(40), stages),
})

/** How the desk publishes. */
export const publishingRules = z.strictObject({
  lateMinutes: z.int().min(1).max(DAY_MINUTES),
  retryMinutes: z.int().min(1).max(DAY_MINUTES),
})
