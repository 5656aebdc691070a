import '#ui/theme/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError, UnreachableError } from '#client/api-error.ts'
import { createQueryClient } from '#client/query-client.ts'
import { SiteNameProvider } from '#ui/page.tsx'
import { UiProvider } from '#ui/theme/ui-provider.tsx'
import { isMissingCode, watchMissingCode } from './error-pages/missing-code.ts'
import { createAppRouter } from './router.tsx'
import { ForbiddenError } from './session/guards.ts'
import { useSessionEnd } from './session/state.ts'

/** Builds the app into `root`. */
export function startApp(root: HTMLElement): void {
  watchMissingCode()
  const queryClient = createQueryClient(() => useSessionEnd.getState().end())
  const router = createAppRouter(queryClient)
  createRoot(root, { onCaughtError: reportCaught }).render(
    <StrictMode>
      <UiProvider>
        <SiteNameProvider value="Signalbox">
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </SiteNameProvider>
      </UiProvider>
    </StrictMode>,
  )
}

/** What an error page has said already is no news for the console; a bug is. */
function reportCaught(error: unknown): void {
  const said =
    [ApiError, UnreachableError, ForbiddenError].some((kind) => error instanceof kind) || isMissingCode(error)
  if (!said) reportError(error)
}
