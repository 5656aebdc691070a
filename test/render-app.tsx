import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { afterEach, onTestFinished, vi } from 'vitest'
import { createAppRouter } from '#app/router.tsx'
import { useSessionEnd } from '#app/session/state.ts'
import { createQueryClient } from '#client/query-client.ts'
import { DEFAULT_SETTINGS, type Desk } from '#core/desk/desk.ts'
import type { Person } from '#core/person/person.ts'
import type { OpenDatabase } from '#db/database.ts'
import { SiteNameProvider } from '#ui/page.tsx'
import { UiProvider } from '#ui/theme/ui-provider.tsx'
import { makeRequestClass } from './desk-request.ts'
import { type Browser, makeDesk, NOW, ORIGIN, type TestDesk } from './make/desk.ts'

const DESK: Desk = {
  ...DEFAULT_SETTINGS,
  name: 'Test desk',
  zone: 'Europe/Lisbon',
  demo: false,
  clockOffsetMs: 0,
  createdAt: NOW,
  version: 1,
}

// Toasts outlive the page they came from, so that they can say what became of an act that led elsewhere.
afterEach(() => {
  for (const button of screen.queryAllByRole('button', { name: 'Dismiss' })) button.click()
})

interface RenderApp {
  /** Who looks; without a level they are a senior people manager. */
  readonly as?: Partial<Person>
  /** What is different about the desk, such as `demo`. */
  readonly at?: Partial<Desk>
  /** The imitated platforms, where a page shows them. */
  readonly fakes?: TestDesk['deps']['fakes']
  /** The platforms the desk can publish on. */
  readonly connectors?: TestDesk['deps']['connectors']
  /** What there is before the page opens. */
  readonly given?: (desk: TestDesk) => Promise<unknown>
}

export interface RenderedApp {
  readonly desk: TestDesk
  readonly me: Person
  readonly user: UserEvent
  /** Somebody else's browser, for what happens meanwhile. */
  readonly meanwhile: Browser
}

/** Opens the real app at `path`, over the real API and a real database; only the socket is missing. */
export async function renderApp(database: OpenDatabase, path: string, options: RenderApp = {}): Promise<RenderedApp> {
  const desk = await makeDesk(database, {
    fakes: options.fakes ?? null,
    ...(options.connectors && { connectors: options.connectors }),
  })
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs a desk' }, async (tx) => {
    await tx.desk.insert({ ...DESK, ...options.at })
    tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name: DESK.name } })
  })
  const me = await desk.addPerson({ name: 'Noor Haddad', level: 'senior_people_manager', ...options.as })
  const other = await desk.addPerson({ name: 'Somebody Else', level: 'senior_people_manager', administrator: true })
  await options.given?.(desk)
  answerFetch(desk, await desk.cookieOf(me))
  const user = userEvent.setup()
  window.history.replaceState(null, '', path)
  show()
  await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 })
  return { desk, me, user, meanwhile: await desk.browserOf(other) }
}

function show(): void {
  const queryClient = createQueryClient(() => useSessionEnd.getState().end())
  render(
    <UiProvider>
      <SiteNameProvider value="Signalbox">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={createAppRouter(queryClient)} />
        </QueryClientProvider>
      </SiteNameProvider>
    </UiProvider>,
  )
  onTestFinished(() => queryClient.clear())
}

/** Lets the page's requests reach the API as a browser would send them: with cookie and origin. */
function answerFetch(desk: TestDesk, cookie: string): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const headers = { ...(init.headers as Record<string, string>), cookie, origin: ORIGIN }
    return desk.app.request(`${ORIGIN}${path}`, { ...init, headers })
  })
  vi.stubGlobal('XMLHttpRequest', makeRequestClass(desk, cookie))
  onTestFinished(() => void vi.unstubAllGlobals())
}
