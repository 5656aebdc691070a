/** The campaigns that Thistledown's team has named: the values that go into links, and how people call them. */
export const DEMO_CAMPAIGNS: readonly { value: string; label: string }[] = [
  { value: 'loom4', label: 'Loom 4' },
  { value: 'cardingday27', label: 'Carding Day 2027' },
  { value: 'loosethreads', label: 'Loose Threads podcast' },
  { value: 'calmops', label: 'Calm operations' },
  { value: 'thistleci', label: 'thistle-ci open source' },
  { value: 'accessfirst', label: 'Access first' },
  { value: 'remotecraft', label: 'Remote craft' },
]
