import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { readApiReferenceSearch } from '#features/api-reference/search-params.ts'
import { readApprovalsSearch } from '#features/approvals/search-params.ts'
import { readAuditSearch } from '#features/audit/search-params.ts'
import { readCalendarSearch } from '#features/calendar/search-params.ts'
import { readChannelsSearch } from '#features/channels/search-params.ts'
import { readLinksSearch } from '#features/links/search-params.ts'
import { readMediaSearch } from '#features/media/search-params.ts'
import { readPeopleSearch } from '#features/people/search-params.ts'
import { readPickListsSearch } from '#features/pick-lists/search-params.ts'
import { readPolicySearch } from '#features/policy/search-params.ts'
import { readPublishingSearch } from '#features/publishing/search-params.ts'
import { readTokensSearch } from '#features/tokens/search-params.ts'
import { answerFirst } from './answer-first.ts'
import { readDeskSearch } from './desk-search.ts'
import { lazyPage as lazy } from './error-pages/missing-code.ts'
import { NotFoundPage } from './error-pages/not-found-page.tsx'
import { OutsideErrorPage } from './error-pages/outside-error-page.tsx'
import { RouteErrorPage } from './error-pages/route-error-page.tsx'
import { PendingPage } from './pending-page.tsx'
import { readSignInSearch } from './session/sign-in-search.ts'
import { needs, needsDemo, requireSession } from './session/guards.ts'
import { SettingsArea } from './settings-area.tsx'
import { Shell } from './shell/shell.tsx'

interface AppContext {
  readonly queryClient: QueryClient
  /** Where the page that is shown stands. */
  readonly shownPath: () => string | undefined
}

const rootRoute = createRootRouteWithContext<AppContext>()({
  component: Outlet,
  errorComponent: OutsideErrorPage,
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazy(() => import('#features/sign-in/sign-in-page.tsx'), 'SignInPage'),
  errorComponent: OutsideErrorPage,
})

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup/$secret',
  component: lazy(() => import('#features/set-up/set-up-page.tsx'), 'SetUpPage'),
  errorComponent: OutsideErrorPage,
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$secret',
  component: lazy(() => import('#features/invitation/invitation-page.tsx'), 'InvitationPage'),
  errorComponent: OutsideErrorPage,
})

/** Everything inside the desk: behind a session, within the shell. */
const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  validateSearch: readDeskSearch,
  beforeLoad: async (opening) => {
    if (!opening.preload) await answerFirst({ from: opening.context.shownPath(), to: opening.location.pathname })
    return requireSession(opening)
  },
  component: Shell,
  errorComponent: OutsideErrorPage,
})

const inDesk = { getParentRoute: () => deskRoute }

/** The settings are one area: its pages show the way to each other. */
const settingsRoute = createRoute({ ...inDesk, path: '/settings', component: SettingsArea })
const inSettings = { getParentRoute: () => settingsRoute }

// A page of the settings: its route here, its name in settings-area.tsx, and its place in shell/places.ts.
const settingsPages = [
  createRoute({
    ...inSettings,
    path: '/',
    ...needs('desk.read'),
    component: lazy(() => import('#features/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    ...inSettings,
    path: '/channels',
    ...needs('channel.read'),
    validateSearch: readChannelsSearch,
    component: lazy(() => import('#features/channels/channels-page.tsx'), 'ChannelsPage'),
  }),
  createRoute({
    ...inSettings,
    path: '/pick-lists',
    ...needs('pick-list.read'),
    validateSearch: readPickListsSearch,
    component: lazy(() => import('#features/pick-lists/pick-lists-page.tsx'), 'PickListsPage'),
  }),
] as const

// A page: its route here (`...needs(action)` where not everybody may open it), and its place in shell/places.ts.
const pages = [
  createRoute({ ...inDesk, path: '/', component: lazy(() => import('#features/today/today-page.tsx'), 'TodayPage') }),
  createRoute({
    ...inDesk,
    path: '/calendar',
    ...needs('calendar.read'),
    validateSearch: readCalendarSearch,
    component: lazy(() => import('#features/calendar/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/approvals',
    ...needs('post.queue'),
    validateSearch: readApprovalsSearch,
    component: lazy(() => import('#features/approvals/approvals-page.tsx'), 'ApprovalsPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/publishing',
    ...needs('publishing.read'),
    validateSearch: readPublishingSearch,
    component: lazy(() => import('#features/publishing/publishing-page.tsx'), 'PublishingPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/account',
    component: lazy(() => import('#features/account/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/links',
    ...needs('link.read'),
    validateSearch: readLinksSearch,
    component: lazy(() => import('#features/links/links-page.tsx'), 'LinksPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/media',
    ...needs('media.read'),
    validateSearch: readMediaSearch,
    component: lazy(() => import('#features/media/media-page.tsx'), 'MediaPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/people',
    ...needs('person.list'),
    validateSearch: readPeopleSearch,
    component: lazy(() => import('#features/people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...inDesk,
    path: '/policy',
    validateSearch: readPolicySearch,
    component: lazy(() => import('#features/policy/policy-page.tsx'), 'PolicyPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/audit',
    ...needs('audit.read'),
    validateSearch: readAuditSearch,
    component: lazy(() => import('#features/audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/tokens',
    ...needs('token.own'),
    validateSearch: readTokensSearch,
    component: lazy(() => import('#features/tokens/tokens-page.tsx'), 'TokensPage'),
  }),
  createRoute({
    ...inDesk,
    path: '/api-reference',
    validateSearch: readApiReferenceSearch,
    component: lazy(() => import('#features/api-reference/api-reference-page.tsx'), 'ApiReferencePage'),
  }),
  settingsRoute.addChildren(settingsPages),
  createRoute({
    ...inDesk,
    path: '/simulator',
    ...needsDemo(),
    component: lazy(() => import('#features/simulator/simulator-page.tsx'), 'SimulatorPage'),
  }),
  // Every other address: within the shell, so that one can go on from there.
  createRoute({ ...inDesk, path: '$', component: NotFoundPage }),
] as const

const routeTree = rootRoute.addChildren([signInRoute, setUpRoute, invitationRoute, deskRoute.addChildren(pages)])

export function createAppRouter(queryClient: QueryClient) {
  const router = createRouter({
    routeTree,
    context: { queryClient, shownPath: (): string | undefined => router.state.resolvedLocation?.pathname },
    defaultPreload: 'intent',
    // Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 250,
    defaultPendingMinMs: 0,
    defaultErrorComponent: RouteErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    notFoundMode: 'fuzzy',
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
