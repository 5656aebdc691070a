import type { ComponentType } from 'react'
import { ApprovalSection } from './components/approval-section.tsx'
import { DeskSection } from './components/desk-section.tsx'
import { FiscalSection } from './components/fiscal-section.tsx'
import { HealthSection } from './components/health-section.tsx'
import { HolidaysSection } from './components/holidays-section.tsx'
import { HoursSection } from './components/hours-section.tsx'
import { KindSection } from './components/kind-section.tsx'
import { LinksSection } from './components/links-section.tsx'
import { PresetsSection } from './components/presets-section.tsx'
import { SECTION_FACTS, type SectionId } from './section-facts.ts'

/** A new part of the settings is one entry here, and its facts. */
const CONTENTS: Record<SectionId, ComponentType> = {
  desk: DeskSection,
  hours: HoursSection,
  approval: ApprovalSection,
  links: LinksSection,
  'link-presets': PresetsSection,
  'fiscal-year': FiscalSection,
  holidays: HolidaysSection,
  kind: KindSection,
  health: HealthSection,
}

/** In the order of the page. */
export const SECTIONS = SECTION_FACTS.map((facts) => ({ ...facts, Content: CONTENTS[facts.id] }))
