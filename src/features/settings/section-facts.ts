interface SectionFacts {
  /** What stands after the # in the address. */
  readonly id: string
  readonly title: string
  readonly about: string
}

/** The parts of the settings page, in its order; what each shows is in sections.tsx. */
export const SECTION_FACTS = [
  {
    id: 'desk',
    title: 'Name and zone',
    about: 'What everybody sees at the top, and the zone that the team plans in.',
  },
  {
    id: 'hours',
    title: 'Hours',
    about: 'When the team works, and when nobody should be disturbed. Times are in the desk’s zone.',
  },
  {
    id: 'approval',
    title: 'Approval',
    about: 'What needs somebody else’s yes before it goes out, and how long that yes holds.',
  },
  {
    id: 'fiscal-year',
    title: 'Fiscal year',
    about: 'The month it begins with decides which quarter a day is in.',
  },
  {
    id: 'holidays',
    title: 'Holidays',
    about: 'Days the team does not work. Everybody is told when work begins on the last working day before.',
  },
  {
    id: 'kind',
    title: 'About this desk',
    about: 'Decided at the first start, or by how the desk is run. It cannot be changed here.',
  },
  {
    id: 'health',
    title: 'Health and backups',
    about: 'The processes that serve and work, in real time, and the copy one would go back to.',
  },
] as const satisfies readonly SectionFacts[]

export type SectionId = (typeof SECTION_FACTS)[number]['id']
