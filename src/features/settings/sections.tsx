import type { ComponentType } from 'react'
import { ApprovalSection } from './components/approval-section.tsx'
import { DeskSection } from './components/desk-section.tsx'
import { FiscalSection } from './components/fiscal-section.tsx'
import { HealthSection } from './components/health-section.tsx'
import { HolidaysSection } from './components/holidays-section.tsx'
import { HoursSection } from './components/hours-section.tsx'
import { KindSection } from './components/kind-section.tsx'

/** A part of the settings page. */
interface SettingsSection {
  /** What stands after the # in the address. */
  readonly id: string
  readonly title: string
  readonly about: string
  readonly Content: ComponentType
}

/** In the order of the page. A new part of the settings is one entry here. */
export const SECTIONS: readonly SettingsSection[] = [
  {
    id: 'desk',
    title: 'Name and zone',
    about: 'What everybody sees at the top, and the zone that the team plans in.',
    Content: DeskSection,
  },
  {
    id: 'hours',
    title: 'Hours',
    about: 'When the team works, and when nobody should be disturbed. Times are in the desk’s zone.',
    Content: HoursSection,
  },
  {
    id: 'approval',
    title: 'Approval',
    about: 'What needs somebody else’s yes before it goes out, and how long that yes holds.',
    Content: ApprovalSection,
  },
  {
    id: 'fiscal-year',
    title: 'Fiscal year',
    about: 'The month it begins with decides which quarter a day is in.',
    Content: FiscalSection,
  },
  {
    id: 'holidays',
    title: 'Holidays',
    about: 'Days the team does not work. Everybody is told when work begins on the last working day before.',
    Content: HolidaysSection,
  },
  {
    id: 'kind',
    title: 'About this desk',
    about: 'Decided at the first start, or by how the desk is run. It cannot be changed here.',
    Content: KindSection,
  },
  {
    id: 'health',
    title: 'Health and backups',
    about: 'The processes that serve and work, in real time, and the copy one would go back to.',
    Content: HealthSection,
  },
]
