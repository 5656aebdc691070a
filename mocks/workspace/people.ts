import type { Level } from '#core/person/level.ts'

/** A person of the demonstration workspace. Ids are fixed, so that links and screenshots stay the same. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly title: string
  readonly pronouns: string
  readonly level: Level
  readonly administrator: boolean
  readonly zone: string
  /** Days before the first start at which they came to the desk. */
  readonly joinedDaysAgo: number
}

const at = (handle: string): { id: string; email: string } => ({
  id: `demo-${handle}`,
  email: `${handle}@thistledown.example`,
})

/** Thistledown: a fictional all-remote company that makes developer tools, and its social team. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    ...at('noor'),
    name: 'Noor Haddad',
    title: 'Senior Manager, Social Marketing',
    pronouns: 'she/her',
    level: 'senior_people_manager',
    administrator: true,
    zone: 'Europe/Amsterdam',
    joinedDaysAgo: 1480,
  },
  {
    ...at('marcus'),
    name: 'Marcus Oyelaran',
    title: 'Manager, Social Marketing',
    pronouns: 'he/him',
    level: 'people_manager',
    administrator: false,
    zone: 'America/New_York',
    joinedDaysAgo: 1105,
  },
  {
    ...at('ingrid'),
    name: 'Ingrid Solheim',
    title: 'Senior Social Marketing Manager',
    pronouns: 'she/her',
    level: 'senior',
    administrator: false,
    zone: 'Europe/Oslo',
    joinedDaysAgo: 890,
  },
  {
    ...at('priya'),
    name: 'Priya Raman',
    title: 'Social Marketing Manager',
    pronouns: 'she/her',
    level: 'manager',
    administrator: false,
    zone: 'Asia/Kolkata',
    joinedDaysAgo: 640,
  },
  {
    ...at('tomas'),
    name: 'Tomás Arrieta',
    title: 'Social Marketing Manager',
    pronouns: 'he/him',
    level: 'manager',
    administrator: false,
    zone: 'America/Mexico_City',
    joinedDaysAgo: 410,
  },
  {
    ...at('ana'),
    name: 'Ana Ferreira',
    title: 'Social Marketing Associate',
    pronouns: 'she/her',
    level: 'associate',
    administrator: false,
    zone: 'Europe/Lisbon',
    joinedDaysAgo: 295,
  },
  {
    ...at('kenji'),
    name: 'Kenji Watanabe',
    title: 'Social Marketing Associate',
    pronouns: 'he/him',
    level: 'associate',
    administrator: false,
    zone: 'Asia/Tokyo',
    joinedDaysAgo: 180,
  },
  {
    ...at('zola'),
    name: 'Zola Mbeki',
    title: 'Social Marketing Associate',
    pronouns: 'they/them',
    level: 'associate',
    administrator: false,
    zone: 'Africa/Johannesburg',
    joinedDaysAgo: 62,
  },
  {
    ...at('helen'),
    name: 'Helen Brandt',
    title: 'Director of Corporate Communications',
    pronouns: 'she/her',
    level: 'stakeholder',
    administrator: false,
    zone: 'America/Chicago',
    joinedDaysAgo: 1320,
  },
  {
    ...at('dev'),
    name: 'Dev Malhotra',
    title: 'Product Marketing',
    pronouns: 'he/him',
    level: 'stakeholder',
    administrator: false,
    zone: 'Europe/London',
    joinedDaysAgo: 510,
  },
  {
    ...at('sofie'),
    name: 'Sofie Lindqvist',
    title: 'Developer Relations',
    pronouns: 'she/her',
    level: 'stakeholder',
    administrator: false,
    zone: 'Europe/Stockholm',
    joinedDaysAgo: 233,
  },
]
