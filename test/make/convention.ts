import { DEFAULT_LINK_RULES, makeConvention } from '#core/link/convention.ts'
import { type LinkFields, NO_FIELDS } from '#core/link/fields.ts'
import type { OwnedHost } from '#core/link/owned-host.ts'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'

/** The hosts that domain.md 2.1 lists. */
export const GITLAB_HOSTS: readonly OwnedHost[] = [
  { host: 'about.gitlab.com', paths: [] },
  { host: 'gitlab.com', paths: ['/-/trials', '/-/trial_registrations', '/users/sign_up'] },
  { host: 'learn.gitlab.com', paths: [] },
  { host: 'pages.gitlab.com', paths: [] },
  { host: 'docs.gitlab.com', paths: [] },
]

let ids = 0
const DEFAULTS = makeDefaultValues(() => `value-${++ids}`, '2026-11-23T09:00:00.000Z')

/** The convention of domain.md, with the campaigns it names. */
export function gitlabConvention(more: Partial<Record<PickListName, readonly string[]>> = {}) {
  const campaigns = ['10years', 'seeingisbelieving', 'devopsplatform'].map((value) => toValue('campaign', value))
  const added = Object.entries(more).flatMap(([list, values]) =>
    values.map((value) => toValue(list as PickListName, value)),
  )
  return makeConvention({ ...DEFAULT_LINK_RULES, hosts: GITLAB_HOSTS }, [...DEFAULTS, ...campaigns, ...added])
}

function toValue(list: PickListName, value: string) {
  return { list, value, mediums: list === 'utm_source' ? ['social'] : [], retiredAt: null }
}

export function fieldsOf(given: Partial<LinkFields> = {}): LinkFields {
  return { ...NO_FIELDS, ...given }
}
