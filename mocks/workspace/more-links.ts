import type { LinkFields } from '#core/link/fields.ts'
import type { ValueRequest } from '#core/pick-list/value-request.ts'

/** A link of the demonstration that no post carries. */
export interface DemoLink extends Partial<LinkFields> {
  readonly slug: string
  readonly destination: string
  readonly why: string
  readonly by: string
  readonly madeDaysAgo: number
  readonly expiredDaysAgo?: number
  readonly disabledWhy?: string
}

const HOME = 'https://thistledown.example'

/** One of each kind: a program, advocates, a partner, print, one that has ended, one that was switched off, one whose value was retired. */
export const DEMO_LINKS: readonly DemoLink[] = [
  {
    ...{ slug: 'first-issues', destination: `${HOME}/thistle-ci/first-issues`, by: 'demo-kenji', madeDaysAgo: 34 },
    ...{ source: 'blog', medium: 'display', campaign: 'community', budget: 'cmty', content: 'oss_first_issues' },
    why: 'The mentors link to it from their own blogs.',
  },
  {
    ...{ slug: 'kind-reviews', destination: `${HOME}/blog/kind-reviews`, by: 'demo-ana', madeDaysAgo: 21 },
    ...{ source: 'bambu', medium: 'social', campaign: 'advocacy' },
    why: 'Team members asked for a version to share.',
  },
  {
    ...{ slug: 'larkfield', destination: `${HOME}/customers/larkfield`, by: 'demo-priya', madeDaysAgo: 40 },
    ...{ source: 'partner', medium: 'partner', campaign: 'eg_x_x_x_x_larkfield', partnerId: '001A0000006Vm9rIAC' },
    why: 'Larkfield tells its own customers about the study.',
  },
  {
    ...{ slug: 'carding-day', destination: `${HOME}/carding-day`, by: 'demo-zola', madeDaysAgo: 48 },
    ...{ source: 'qrcode', medium: 'display', campaign: 'community', budget: 'cmty', content: 'de_carding_day' },
    why: 'Printed on the badge.',
  },
  {
    ...{ slug: 'call-for-talks', destination: `${HOME}/carding-day/call`, by: 'demo-zola', madeDaysAgo: 52 },
    ...{ source: 'mailjet', medium: 'email', campaign: 'community', budget: 'cmty', content: 'de_carding_call' },
    ...{ expiredDaysAgo: 6, why: 'The call was open for six weeks.' },
  },
  {
    ...{
      slug: 'release-notes',
      destination: 'https://docs.thistledown.example/loom/notes',
      by: 'demo-ana',
      madeDaysAgo: 44,
    },
    ...{ source: 'marketo', medium: 'email', campaign: 'eg_x_x_x_autosd_loomnotes' },
    ...{ why: 'For the monthly letter.', disabledWhy: 'The notes have moved to the release page of each version.' },
  },
  {
    ...{ slug: 'secure-builds', destination: `${HOME}/security/archive-library`, by: 'demo-tomas', madeDaysAgo: 55 },
    ...{ source: 'linkedin', medium: 'paidsocial', campaign: 'eg_emea_cmp_x_seccomp_securebuilds' },
    why: 'An ad of the spring, made before its GTM code was retired.',
  },
]

type DemoRequest = Pick<ValueRequest, 'list' | 'value' | 'label' | 'mediums' | 'why'> & { readonly by: string }

/** Asked for, and not decided yet. */
export const DEMO_VALUE_REQUESTS: readonly DemoRequest[] = [
  {
    ...{ list: 'utm_source', value: 'podcast', label: 'Podcast', mediums: ['social'], by: 'demo-zola' },
    why: 'The show notes of Loose Threads link to the blog, and count as nothing today.',
  },
  {
    ...{ list: 'campaign_type', value: 'meetup', label: 'Meetup', mediums: [], by: 'demo-kenji' },
    why: 'Carding Day mornings in five towns have no type that fits.',
  },
]
