import { expect, it } from 'vitest'
import { parseWallTime } from './wall-time.ts'

it.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  [' 5:30 pm ', '17:30'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['13 pm', null],
  ['9:61', null],
  ['noon', null],
  ['', null],
])('reads %j as %j', (typed, read) => expect(parseWallTime(typed)).toBe(read))
