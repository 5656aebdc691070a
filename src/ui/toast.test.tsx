import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { UiProvider } from './theme/ui-provider.tsx'
import { showToast } from './toast.tsx'

it('of what was said about the same thing only the newest stays, because the rest is no longer so', () => {
  render(<UiProvider>{null}</UiProvider>)
  act(() => {
    showToast('It is one o’clock', { about: 'clock' })
    showToast('A link was copied')
    showToast('It is two o’clock', { about: 'clock' })
  })
  expect(screen.queryByText('It is one o’clock')).toBeNull()
  expect(screen.getByText('A link was copied')).toBeVisible()
  expect(screen.getByText('It is two o’clock')).toBeVisible()
})
