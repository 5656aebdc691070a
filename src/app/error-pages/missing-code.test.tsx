import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createQueryClient } from '#client/query-client.ts'
import { UiProvider } from '#ui/theme/ui-provider.tsx'
import { isMissingCode, lazyPage } from './missing-code.ts'
import { MissingCodePage } from './missing-code-page.tsx'

function show(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer())
  onTestFinished(() => void vi.unstubAllGlobals())
  const onReload = vi.fn<() => void>()
  const client = createQueryClient(() => undefined)
  onTestFinished(() => client.clear())
  render(
    <UiProvider>
      <QueryClientProvider client={client}>
        <MissingCodePage onReload={onReload} />
      </QueryClientProvider>
    </UiProvider>,
  )
  return onReload
}

it('a page opened while the desk is away says so, instead of that it broke, and begins afresh when it is back', async () => {
  let there = false
  const onReload = show(() => {
    if (!there) throw new TypeError('Failed to fetch')
    return Response.json({})
  })
  expect(await screen.findByText('The desk cannot be reached', { selector: 'h1' }, { timeout: 5_000 })).toBeDefined()
  there = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(onReload).toHaveBeenCalledOnce())
})

it('a page whose code is gone from a desk that answers is loaded again when one asks for it, and never by itself', async () => {
  const onReload = show(() => Response.json({}))
  const reload = await screen.findByRole('button', { name: 'Reload' })
  expect(onReload).not.toHaveBeenCalled()
  await userEvent.click(reload)
  expect(onReload).toHaveBeenCalledOnce()
})

it('the router does not reload into nothing: what it hears of a failed import is not what the browser said', async () => {
  const Page = lazyPage(async (): Promise<{ Page: () => null }> => {
    throw new TypeError('Failed to fetch dynamically imported module: /assets/page.js')
  }, 'Page')
  await Page.preload?.()
  const error = (() => {
    try {
      ;(Page as unknown as (props: object) => unknown)({})
    } catch (thrown) {
      return thrown
    }
  })()
  expect(isMissingCode(error)).toBe(true)
  expect(sessionStorage).toHaveLength(0)
})
