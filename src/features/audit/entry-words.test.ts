import { expect, test } from 'vitest'
import { sayEvent, sayField, sayValue } from './entry-words.ts'

const names = new Map([['demo-x', 'Signalbox on X']])

test.each([
  ['post.demonstration-filled', 'Demonstration posts made'],
  ['post.approval-lapse-told', 'Approval about to lapse'],
  ['person.made-administrator', 'Person made administrator'],
])('%s reads as a sentence', (event, words) => {
  expect(sayEvent(event)).toBe(words)
})

test('a channel is called by its name, a state as the pages do', () => {
  expect(sayField('demo-x', names)).toBe('Signalbox on X')
  expect(sayValue('in_review', 'UTC', names)).toBe('In review')
  expect(sayValue(['demo-x'], 'UTC', names)).toBe('Signalbox on X')
  expect(sayValue({ kind: 'channel', value: 'demo-x' }, 'UTC', names)).toBe('kind: channel; value: Signalbox on X')
})
