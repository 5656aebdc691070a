interface SectionFacts {
  /** What stands after the # in the address. */
  readonly id: string
  readonly title: string
  readonly about: string
  /** Further words to find it by. */
  readonly words: string
}

/** The parts of the settings page, in its order; what each shows is in sections.tsx. */
export const SECTION_FACTS = [
  {
    id: 'desk',
    title: 'Name and zone',
    about: 'What everybody sees at the top, and the zone that the team plans in.',
    words: 'time zone',
  },
  {
    id: 'hours',
    title: 'Hours',
    about: 'When the team works, and when nobody should be disturbed. Times are in the desk’s zone.',
    words: 'working quiet days',
  },
  {
    id: 'approval',
    title: 'Approval',
    about: 'What needs somebody else’s yes before it goes out, and how long that yes holds.',
    words: 'rules stages tolerance lapse',
  },
  {
    id: 'links',
    title: 'Links',
    about: 'Which sites are our own, so that links to them are tracked, and the UTM source each platform has.',
    words: 'utm hosts domains sites sources tagging convention',
  },
  {
    id: 'link-presets',
    title: 'Link presets',
    about:
      'UTM values that go together, which the builder fills in. A short form of the campaign is allowed only with the rest of its preset.',
    words: 'utm links campaign blog advocacy community partner short form',
  },
  {
    id: 'fiscal-year',
    title: 'Fiscal year',
    about: 'The month it begins with decides which quarter a day is in.',
    words: 'quarter',
  },
  {
    id: 'holidays',
    title: 'Holidays',
    about: 'Days the team does not work. Everybody is told when work begins on the last working day before.',
    words: 'days off',
  },
  {
    id: 'kind',
    title: 'About this desk',
    about: 'Decided at the first start, or by how the desk is run. It cannot be changed here.',
    words: 'demonstration version',
  },
  {
    id: 'health',
    title: 'Health and backups',
    about: 'The processes that serve and work, in real time, and the copy one would go back to.',
    words: 'worker database restore',
  },
] as const satisfies readonly SectionFacts[]

export type SectionId = (typeof SECTION_FACTS)[number]['id']
