import * as z from 'zod'
import { MAX_STAGES } from '#core/approval/rules.ts'
import { PLATFORMS, type Platform } from '#core/channel/platform.ts'
import { HOST_PATTERN, PATH_PATTERN } from '#core/link/owned-host.ts'
import { PRESET_KEY_PATTERN } from '#core/link/presets.ts'
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

const host = z.string().trim().toLowerCase().max(253).regex(HOST_PATTERN, {
  error: 'Give a host such as docs.example.com, without https:// and path.',
})
const path = z.string().max(200).regex(PATH_PATTERN, { error: 'A path begins with a slash and does not end with one.' })
const value = z.string().max(40)
const fixed = value.min(1).nullable()

const linkPreset = z.strictObject({
  key: value.regex(PRESET_KEY_PATTERN, { error: 'Lowercase letters and digits, parts joined by a hyphen.' }),
  label: z.string().trim().min(1).max(60),
  says: z.string().trim().max(200),
  source: fixed.describe('Fixed; `channel`: that of the channel; null: free'),
  medium: fixed,
  campaign: fixed.describe('A short form in place of the structured name'),
  budget: fixed,
  contentPrefixes: z.array(value.min(1)).max(20).readonly(),
})

/** What a desk decides about its links. */
export const linkRules = z.strictObject({
  hosts: z
    .array(z.strictObject({ host, paths: z.array(path).max(20).readonly() }))
    .max(200)
    .readonly()
    .refine((hosts) => new Set(hosts.map((each) => each.host)).size === hosts.length, { error: 'Each host once.' }),
  presets: z
    .array(linkPreset)
    .max(50)
    .readonly()
    .superRefine((given, context) =>
      given.forEach(({ key }, index) => {
        const again = given.findIndex((other) => other.key === key) < index
        if (again)
          context.addIssue({ code: 'custom', path: [index, 'key'], message: `There is a preset ${key} already.` })
      }),
    ),
  sources: z.strictObject(
    Object.fromEntries(PLATFORMS.map((platform) => [platform, value.min(1)])) as Record<Platform, z.ZodString>,
  ),
})

/** How the desk publishes. */
export const publishingRules = z.strictObject({
  lateMinutes: z.int().min(1).max(DAY_MINUTES),
  retryMinutes: z.int().min(1).max(DAY_MINUTES),
})
