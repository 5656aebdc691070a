import { expect, test } from 'vitest'
import { findNextStep, type StepChannel } from './next-step.ts'

const on = (given: Partial<StepChannel> = {}): StepChannel => ({
  ...{ channelId: 'x', name: 'X', state: 'draft', stages: 1, when: null, blockers: [] },
  ...given,
})
const facts = { mayRelease: true, approver: 'Priya', undecided: 0, waits: false, written: true }
const free = { stages: 0, when: 'Tue 09:30' }

test.each([
  [[on()], 'Send to Priya for approval'],
  [[on(), on({ channelId: 'li', stages: 0 })], 'Send X to Priya for approval'],
  [[on(free)], 'Schedule for Tue 09:30'],
  [[on(free), on({ ...free, channelId: 'li' })], 'Schedule for Tue 09:30'],
  [[on(free), on({ ...free, channelId: 'li', when: 'Tue 12:00' })], 'Schedule 2 channels'],
  [[on({ stages: 0 })], 'Release, without a time yet'],
  [[on({ state: 'in_review' })], 'Waiting for approval'],
  [[on({ state: 'scheduled' }), on({ state: 'published' })], 'All scheduled'],
  [[on({ state: 'cancelled' })], 'Nothing to send'],
  [[], 'Send for approval'],
])('%j: %s', (channels, label) => {
  expect(findNextStep({ ...facts, channels }).label).toBe(label)
})

test('whoever may not release asks, whatever the rule', () => {
  expect(findNextStep({ ...facts, mayRelease: false, approver: null, channels: [on(free)] }).label).toBe(
    'Send for approval',
  )
})

test.each([
  [{ written: false }, [on()], 'Write something first.'],
  [{ waits: true }, [on({ state: 'scheduled' })], 'Save the change or discard it first.'],
  [{ undecided: 1 }, [on()], 'Choose between both versions first.'],
  [{}, [on({ blockers: ['a'] })], '1 thing blocks X: see Checks.'],
  [
    {},
    [on({ blockers: ['a', 'b'] }), on({ channelId: 'li', name: 'LinkedIn', blockers: ['b', 'c'] })],
    '3 things block X and LinkedIn: see Checks.',
  ],
  [{}, [], 'Add a channel to go on.'],
  [{}, [on()], null],
])('%j keeps %j from it: %s', (given, channels, why) => {
  expect(findNextStep({ ...facts, ...given, channels }).why).toBe(why)
})
