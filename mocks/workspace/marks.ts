/** A day on the calendar that the team keeps in mind, in any year. */
interface DemoMark {
  readonly kind: 'observance' | 'event'
  readonly name: string
  /** The first day, as MM-DD. */
  readonly monthDay: string
  /** How many days it lasts. */
  readonly days: number
  readonly note: string
}

/** What a social team watches all year: observances of the world, and Thistledown’s own dates. */
export const DEMO_MARKS: readonly DemoMark[] = [
  {
    kind: 'event',
    name: 'Carding Day call for papers closes',
    monthDay: '01-29',
    days: 1,
    note: 'Last reminder two days before. Mentors answer questions until the end of the day, UTC.',
  },
  {
    kind: 'observance',
    name: 'International Day of Women and Girls in Science',
    monthDay: '02-11',
    days: 1,
    note: 'Portraits only of people who asked to be in one.',
  },
  {
    kind: 'observance',
    name: 'International Mother Language Day',
    monthDay: '02-21',
    days: 1,
    note: 'A good day to thank the translators. One post, in several languages.',
  },
  {
    kind: 'observance',
    name: 'International Women’s Day',
    monthDay: '03-08',
    days: 1,
    note: 'Coordinate with the women’s resource group. No product posts on this day.',
  },
  {
    kind: 'event',
    name: 'Weft release day',
    monthDay: '03-17',
    days: 1,
    note: 'Announcement at 14:00 UTC. Developer Relations covers replies.',
  },
  {
    kind: 'observance',
    name: 'World Backup Day',
    monthDay: '03-31',
    days: 1,
    note: 'Same day as Trans Day of Visibility: keep jokes about backups away from it.',
  },
  {
    kind: 'observance',
    name: 'International Transgender Day of Visibility',
    monthDay: '03-31',
    days: 1,
    note: 'The resource group writes, we lend a hand. Reply moderation is staffed all day.',
  },
  {
    kind: 'observance',
    name: 'Earth Day',
    monthDay: '04-22',
    days: 1,
    note: 'Only with figures that have been published: shorter builds, less power.',
  },
  {
    kind: 'observance',
    name: 'International Day of Girls in ICT',
    monthDay: '04-22',
    days: 1,
    note: 'Moves: the fourth Thursday in April. Set the day each year.',
  },
  {
    kind: 'event',
    name: 'Carding Day',
    monthDay: '05-12',
    days: 2,
    note: 'Two time bands each day. Everybody on the desk is on duty for one band, never for both.',
  },
  {
    kind: 'observance',
    name: 'Global Accessibility Awareness Day',
    monthDay: '05-20',
    days: 1,
    note: 'Moves: the third Thursday in May. Check every alt text of the week twice.',
  },
  {
    kind: 'observance',
    name: 'Pride Month',
    monthDay: '06-01',
    days: 30,
    note: 'Stories of what we do all year. No rainbow logo without something to tell.',
  },
  {
    kind: 'event',
    name: 'Bobbin release day',
    monthDay: '06-16',
    days: 1,
    note: 'Announcement at 14:00 UTC, in six languages.',
  },
  {
    kind: 'observance',
    name: 'System Administrator Appreciation Day',
    monthDay: '07-30',
    days: 1,
    note: 'Moves: the last Friday in July. A thank-you, and nothing to sell.',
  },
  {
    kind: 'event',
    name: 'Community docs sprint',
    monthDay: '08-18',
    days: 3,
    note: 'Short daily updates on Mastodon and Bluesky. The summary comes a week later.',
  },
  {
    kind: 'observance',
    name: 'Programmers’ Day',
    monthDay: '09-13',
    days: 1,
    note: 'The 256th day of the year: September 12 in leap years.',
  },
  {
    kind: 'event',
    name: 'All-hands week',
    monthDay: '09-20',
    days: 5,
    note: 'Colleagues answer late. No launches, half the usual number of posts.',
  },
  {
    kind: 'observance',
    name: 'International Translation Day',
    monthDay: '09-30',
    days: 1,
    note: 'Also International Podcast Day: Loose Threads may have an episode about translators.',
  },
  {
    kind: 'observance',
    name: 'Open source month',
    monthDay: '10-01',
    days: 31,
    note: 'First issues are sorted and labeled by the last week of September.',
  },
  {
    kind: 'observance',
    name: 'World Mental Health Day',
    monthDay: '10-10',
    days: 1,
    note: 'Calm tone, no hashtags that trend. A link to help belongs in every post about it.',
  },
  {
    kind: 'observance',
    name: 'Ada Lovelace Day',
    monthDay: '10-12',
    days: 1,
    note: 'Moves: the second Tuesday in October.',
  },
  {
    kind: 'event',
    name: 'thistle-ci release day',
    monthDay: '10-15',
    days: 1,
    note: 'The maintainers publish first, we share an hour later.',
  },
  {
    kind: 'event',
    name: 'Loom 4.2 launch',
    monthDay: '11-17',
    days: 1,
    note: 'Launch checklist in the handbook. Dev is the contact, Marcus has the desk.',
  },
  {
    kind: 'observance',
    name: 'International Day of Persons with Disabilities',
    monthDay: '12-03',
    days: 1,
    note: 'Share the work of disabled colleagues and customers, in their own words.',
  },
  {
    kind: 'observance',
    name: 'Human Rights Day',
    monthDay: '12-10',
    days: 1,
    note: 'Communications decides whether we post. Please don’t schedule jokes.',
  },
  {
    kind: 'event',
    name: 'Quiet week',
    monthDay: '12-25',
    days: 7,
    note: 'No posts. Advisories and status updates are the only exception.',
  },
]
