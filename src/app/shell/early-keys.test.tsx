import { fireEvent, render } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { openCommandCenter, useCommandCenter } from './command-center-state.ts'
import { EarlyKeys } from './early-keys.tsx'

beforeEach(() => openCommandCenter('palette'))

test('what is typed before the palette is there is kept, with what was taken back', () => {
  render(<EarlyKeys />)
  for (const key of ['Backspace', 'c', 'o', 'n', 'Backspace', 'Shift', 'm']) fireEvent.keyDown(window, { key })
  expect(useCommandCenter.getState().early).toBe('com')
})

test('Escape closes it before it has come', () => {
  render(<EarlyKeys />)
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(useCommandCenter.getState().shown).toBeNull()
})
