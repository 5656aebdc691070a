import { type ApprovalRules, DEFAULT_APPROVAL_RULES } from '#core/approval/rules.ts'
import { DEFAULT_LINK_RULES, type LinkRules } from '#core/link/convention.ts'
import { DEFAULT_PUBLISHING_RULES, type PublishingRules } from '#core/publishing/rules.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Day, WallTime } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'

/** From one wall time to another in the desk's zone; one that ends before it begins goes over midnight. */
export interface Hours {
  readonly from: WallTime
  readonly to: WallTime
}

export interface WorkingHours extends Hours {
  /** 1 for Monday to 7 for Sunday (ISO 8601). */
  readonly days: readonly number[]
}

/** A day on which the team does not work. */
export interface Holiday {
  readonly day: Day
  readonly name: string
}

export interface DeskSettings {
  readonly name: string
  readonly zone: Zone
  /** The month the fiscal year begins with, 1 for January. It is named by the year it ends in. */
  readonly fiscalYearStartMonth: number
  readonly workingHours: WorkingHours
  /** When nobody should be disturbed and nothing be scheduled without thought. */
  readonly quietHours: Hours
  readonly holidays: readonly Holiday[]
  readonly approval: ApprovalRules
  readonly publishing: PublishingRules
  readonly links: LinkRules
}

/** The one desk: the settings every page obeys. */
export interface Desk extends DeskSettings {
  /** The demonstration workspace: invented people, simulated platforms. Decided at the first start, for good. */
  readonly demo: boolean
  /** How far the demonstration clock is ahead of real time, in milliseconds; 0 on a real desk. */
  readonly clockOffsetMs: number
  readonly createdAt: Instant
  /** Grows with every change of the settings; the clock moves without it. */
  readonly version: number
}

/** Fiscal year from domain.md section 7 (1 February); hours as most all-remote teams begin with. */
export const DEFAULT_SETTINGS: Omit<DeskSettings, 'name' | 'zone'> = {
  fiscalYearStartMonth: 2,
  workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' },
  quietHours: { from: '22:00', to: '07:00' },
  holidays: [],
  approval: DEFAULT_APPROVAL_RULES,
  publishing: DEFAULT_PUBLISHING_RULES,
  links: DEFAULT_LINK_RULES,
}
