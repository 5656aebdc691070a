import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, UnreachableError } from './api-error.ts'
import { noteReachable } from './connection.ts'

/**
 * One server cache for the page. Answers that will not change by asking again are not asked again.
 * @param onSignedOut called when the server says that the session is over
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    noteReachable(!(error instanceof UnreachableError))
    if (error instanceof ApiError && error.code === 'unauthenticated') onSignedOut()
  }
  const onSuccess = () => noteReachable(true)
  return new QueryClient({
    queryCache: new QueryCache({ onError, onSuccess }),
    mutationCache: new MutationCache({ onError, onSuccess }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Ask even when the browser believes it is offline: the desk may be on this machine, and waiting says nothing.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.problem.status < 500),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
