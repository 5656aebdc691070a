import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITIONS } from './condition.ts'
import { LEVELS, type Level } from './level.ts'
import { type Action, ACTIONS, can, type Cell, mayEver, POLICY, type Subject } from './policy.ts'

const subject = (level: Level, more: Partial<Subject> = {}): Subject => ({
  personId: 'me',
  level,
  administrator: false,
  via: { kind: 'session' },
  ...more,
})

/** The table once more, by hand: stakeholder, associate, manager, senior, people manager, senior people manager; administrator. */
const EXPECTED: Record<Action, string> = {
  'session.use': 'yyyyyy y',
  'account.password': 'yyyyyy y',
  'account.edit': 'yyyyyy y',
  'person.list': 'yyyyyy y',
  'person.invite': 'nnnnbb y',
  'person.edit': 'nnnnll s',
  'person.deactivate': 'nnnnll s',
  'person.administrator': 'nnnnnn s',
  'desk.read': 'yyyyyy y',
  'desk.edit': 'nnnnyy y',
  'channel.read': 'yyyyyy y',
  'channel.edit': 'nnnnyy y',
  'media.read': 'yyyyyy y',
  'media.edit': 'nyyyyy y',
  'pick-list.read': 'yyyyyy y',
  'pick-list.edit': 'nnyyyy y',
  'pick-list.request': 'nyyyyy y',
  'link.read': 'nyyyyy y',
  'link.write': 'nyyyyy y',
  'notification.own': 'yyyyyy y',
  'clock.read': 'yyyyyy y',
  'clock.move': 'yyyyyy y',
  'simulator.use': 'yyyyyy y',
  'audit.read': 'nnnyyy y',
  'token.own': 'nyyyyy y',
  'token.all': 'nnnnnn y',
  'status.read': 'yyyyyy y',
  'calendar.read': 'nyyyyy n',
  'mark.edit': 'nyyyyy n',
  'view.own': 'yyyyyy y',
  'post.read': 'ryyyyy n',
  'post.write': 'nyyyyy n',
  'post.move': 'nyyyyy n',
  'post.submit': 'nyyyyy n',
  'post.release': 'nnffff n',
  'post.cancel': 'noyyyy n',
  'post.comment': 'ryyyyy n',
  'post.review': 'rrrrrr n',
  'post.queue': 'yyyyyy n',
  'publishing.read': 'nyyyyy y',
  'pause.set': 'nnyyyy n',
  'post.settle': 'nyyyyy n',
  'post.remove': 'nnyyyy n',
  'connection.edit': 'nnnnyy y',
  'post.approve': 'nnaaaa n',
  'incident.read': 'kkkkkk n',
}
const LETTER: Record<Cell, string> = {
  yes: 'y',
  no: 'n',
  'lower-level': 'l',
  'below-own-level': 'b',
  'not-self': 's',
  'not-author': 'a',
  'need-to-know': 'k',
  'own-work': 'o',
  'no-approval-needed': 'f',
  'asked-to-review': 'r',
}

describe('the policy table', () => {
  it.each(ACTIONS)('%s, cell by cell', (action) => {
    const { cells, administrator } = POLICY[action]
    expect(`${LEVELS.map((level) => LETTER[cells[level]]).join('')} ${LETTER[administrator]}`).toBe(EXPECTED[action])
  })

  it.each(ACTIONS)('%s: can() says what the cell says', (action) => {
    for (const level of LEVELS) {
      const cell = POLICY[action].cells[level]
      if (cell === 'yes' || cell === 'no') expect(can(subject(level), action).allowed).toBe(cell === 'yes')
      else expect(can(subject(level), action).allowed, 'a condition without its facts does not hold').toBe(false)
      expect(mayEver(subject(level), action)).toBe(cell !== 'no')
    }
  })

  it('gives each level what the levels before it have', () => {
    for (const action of ACTIONS) {
      const given = LEVELS.map((level) => POLICY[action].cells[level] !== 'no')
      expect(given, action).toEqual([...given].sort((a, b) => Number(a) - Number(b)))
    }
  })

  it('lets an API token do nothing that its scopes do not name or that its owner may not do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.boolean(),
        fc.subarray([...ACTIONS]),
        fc.constantFrom(...ACTIONS),
        (level, administrator, scopes, action) => {
          const token = subject(level, { administrator, via: { kind: 'token', scopes } })
          const owner = subject(level, { administrator })
          if (!can(token, action).allowed) return
          expect(scopes).toContain(action)
          expect(can(owner, action).allowed).toBe(true)
        },
      ),
    )
  })

  it('gives a reason with every refusal', () => {
    for (const action of ACTIONS) {
      for (const level of LEVELS) {
        const decision = can(subject(level), action)
        if (!decision.allowed) expect(decision.reason).toMatch(/\.$/)
      }
    }
  })
})

describe('conditions', () => {
  it('refuses approval by the author, whatever the level', () => {
    expect(can(subject('senior_people_manager'), 'post.approve', { authorIds: ['me'] }).allowed).toBe(false)
    expect(can(subject('manager'), 'post.approve', { authorIds: ['other'] }).allowed).toBe(true)
    expect(can(subject('associate'), 'post.approve', { authorIds: ['other'] }).allowed).toBe(false)
  })

  it('opens an incident only to its need-to-know list', () => {
    expect(can(subject('stakeholder'), 'incident.read', { needToKnowIds: ['me'] }).allowed).toBe(true)
    expect(
      can(subject('senior_people_manager', { administrator: true }), 'incident.read', { needToKnowIds: ['other'] })
        .allowed,
    ).toBe(false)
  })

  it('changes only people of a lower level, and only to below one’s own', () => {
    const person = (level: Level) => ({ person: { id: 'other', level } })
    const asker = subject('people_manager')
    expect(can(asker, 'person.edit', person('senior')).allowed).toBe(true)
    expect(can(asker, 'person.edit', person('people_manager')).allowed).toBe(false)
    expect(can(asker, 'person.edit', { ...person('senior'), newLevel: 'people_manager' }).allowed).toBe(false)
    expect(can(asker, 'person.edit', { person: { id: 'me', level: 'associate' } }).allowed).toBe(false)
  })

  it('lets an administrator change anybody but themselves', () => {
    const admin = subject('stakeholder', { administrator: true })
    expect(can(admin, 'person.edit', { person: { id: 'other', level: 'senior_people_manager' } }).allowed).toBe(true)
    expect(can(admin, 'person.administrator', { person: { id: 'me', level: 'stakeholder' } }).allowed).toBe(false)
  })

  it('has a word for each', () => {
    expect(CONDITIONS.every((each) => each in LETTER)).toBe(true)
  })
})
