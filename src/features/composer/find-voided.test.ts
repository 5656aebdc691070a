import { expect, test } from 'vitest'
import { DEFAULT_APPROVAL_RULES } from '#core/approval/rules.ts'
import { beginDraft } from './draft.ts'
import { findVoided } from './find-voided.ts'
import type { Channel, Post } from './queries.ts'
import { sayVoided } from './say.ts'

const channels = [{ id: 'x', platform: 'x', name: 'X' } as Channel]
const plan = { channelId: 'x', own: {}, day: '2027-05-12', time: '09:30', zone: 'UTC' }
const begun = beginDraft({ ownerId: 'ana', language: null, channels: [plan] })
const at = '2027-05-12T09:30:00.000Z'
const scheduled = { channelId: 'x', state: 'scheduled', hash: 'h', round: 0, at, releasedFor: at }
const approval = {
  channelId: 'x',
  hash: 'h',
  round: 0,
  kind: 'approved',
  personId: 'priya',
  plannedAt: at,
  lapsesAt: null,
}
const rules = { ...DEFAULT_APPROVAL_RULES, campaignStages: { launch: 2, tour: 1 } }

const voidedBy = (given: object, publication: object = {}, approvals: object[] = [approval]) => {
  const draft = { ...begun, content: { ...begun.base, ...given } }
  const post = { publications: [{ ...scheduled, ...publication }], approvals } as unknown as Post
  const now = '2027-05-12T09:00:00.000Z'
  return findVoided({ draft, post, channels, now, rules })
}

test.each([
  ['a time within the tolerance', { channels: [{ ...plan, time: '10:30' }] }, []],
  ['a time beyond it', { channels: [{ ...plan, time: '10:31' }] }, [['move', 'priya']]],
  ['a time within it that is over', { channels: [{ ...plan, time: '08:45' }] }, [['past', 'priya']]],
  [
    'an embargo that ends after it',
    { sensitivity: { kind: 'embargoed', until: '2027-05-12T10:00:00.000Z' } },
    [['embargo', 'priya']],
  ],
  ['an embargo that ends before it', { sensitivity: { kind: 'embargoed', until: '2027-05-12T09:10:00.000Z' } }, []],
  ['other words', { text: 'Other words' }, [['content', 'priya']]],
  ['the channel taken off', { channels: [] }, [['removal', 'priya']]],
  ['why', { why: 'Another reason' }, []],
])('%s: the approvals that are said to be voided', (_what, given, expected) => {
  expect(voidedBy(given).map(({ by, byIds }) => [by, ...byIds])).toEqual(expected)
})

const words = { text: 'Other words' }

test.each([
  ['a draft', { state: 'draft' }, []],
  ['the first of two approvals', { state: 'in_review' }, [['priya']]],
  ['work held by a pause', { state: 'held', heldReason: 'paused' }, [['priya']]],
  ['changes that are asked for', { state: 'changes_asked' }, []],
  ['what is on its way', { state: 'sending' }, []],
  ['an approval of other words', { state: 'in_review', hash: 'other' }, []],
  ['an approval of an earlier round', { state: 'in_review', round: 1 }, []],
])('other words, and %s: whose approvals are voided', (_what, publication, expected) => {
  expect(voidedBy(words, publication).map(({ byIds }) => byIds)).toEqual(expected)
})

test('says whose approval is voided, and when it still goes out', () => {
  const [voided] = voidedBy(words)
  expect(voided?.goesOutAt).toBe(at)
  expect(sayVoided(voided ? [voided] : [], () => 'Priya')).toEqual(['Editing X voids Priya’s approval there.'])
})

test('is known before the list of channels is there', () => {
  const draft = { ...begun, content: { ...begun.base, ...words } }
  const post = { publications: [{ ...scheduled, platform: 'x' }], approvals: [approval] } as unknown as Post
  const voided = findVoided({ draft, post, channels: [], now: '2027-05-12T09:00:00.000Z', rules })
  expect(sayVoided(voided, () => 'Priya')).toEqual(['Editing X voids Priya’s approval there.'])
})

test('a release by the author is nobody’s approval', () => {
  const voided = voidedBy(words, {}, [{ ...approval, kind: 'released_by_author' }])
  expect(sayVoided(voided, () => 'Ana')).toEqual([
    'Editing X takes back the release there: it has to be released again.',
  ])
})

test.each([
  ['a campaign that asks for two approvals', { campaign: 'launch' }, 'approved', 1],
  ['a campaign that asks for the one it has', { campaign: 'tour' }, 'approved', 0],
  ['a campaign that asks for one, released by its author', { campaign: 'tour' }, 'released_by_author', 1],
  ['a campaign that asks for none', { campaign: 'other' }, 'released_by_author', 0],
  ['sensitive, released by its author', { sensitivity: { kind: 'sensitive' } }, 'released_by_author', 1],
  ['sensitive, approved', { sensitivity: { kind: 'sensitive' } }, 'approved', 0],
])('%s: a release that the rules take back is not saved without a word', (_what, given, kind, count) => {
  const voided = voidedBy(given, {}, [{ ...approval, kind }])
  expect(voided.map(({ by, byIds }) => ({ by, byIds }))).toEqual(
    Array.from({ length: count }, () => ({ by: 'rule', byIds: [] })),
  )
  if (voided.length > 0)
    expect(sayVoided(voided, () => 'Priya')).toEqual([
      'This campaign or sensitivity asks for another approval on X: saving takes back the release there until it is given.',
    ])
})
