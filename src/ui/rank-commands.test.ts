import { expect, test } from 'vitest'
import type { Command } from './commands.ts'
import { rankCommands } from './rank-commands.ts'

const command = (label: string, group: string, words = ''): Command => ({
  id: label,
  label,
  group,
  words,
  run: () => undefined,
})
const all = [
  command('Go to Today', 'Pages', 'home'),
  command('Go to People', 'Pages'),
  command('Priya Raman', 'People', 'manager'),
]

const found = (query: string) => rankCommands(all, query).flatMap((group) => group.commands.map((each) => each.label))

test('nothing typed: everything, in the order given', () => {
  expect(found(' ')).toEqual(['Go to Today', 'Go to People', 'Priya Raman'])
})

test('what begins with the letters comes first', () => {
  expect(found('p')).toEqual(['Priya Raman', 'Go to People'])
})

test('every word has to fit somewhere, further words included', () => {
  expect(found('go home')).toEqual(['Go to Today'])
  expect(found('go nowhere')).toEqual([])
})

test('what is rare is offered only for words that fit', () => {
  const release = { ...command('The autumn release', 'Posts'), rare: true } as const
  const labels = (query: string) =>
    rankCommands([...all, release], query).flatMap((group) => group.commands.map((each) => each.label))
  expect(labels('')).not.toContain('The autumn release')
  expect(labels('autumn')).toEqual(['The autumn release'])
})
