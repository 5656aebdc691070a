import { expect, it, vi } from 'vitest'
import { answerFirst } from './answer-first.ts'

it('lets what was clicked be painted before another page is made', async () => {
  const said: string[] = []
  requestAnimationFrame(() => void said.push('painted'))
  await answerFirst({ from: '/calendar', to: '/links' }).then(() => said.push('made'))
  expect(said).toEqual(['painted', 'made'])
})

it('waits for nothing where the page stays, or there was none', async () => {
  const frame = vi.spyOn(globalThis, 'requestAnimationFrame')
  await answerFirst({ from: '/calendar', to: '/calendar' })
  await answerFirst({ from: undefined, to: '/calendar' })
  expect(frame).not.toHaveBeenCalled()
})

it('does not wait for a paint that never comes: nobody looks', async () => {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1)
  await expect(answerFirst({ from: '/', to: '/links' })).resolves.toBeUndefined()
})
