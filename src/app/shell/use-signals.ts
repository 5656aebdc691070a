import { useQuery } from '@tanstack/react-query'
import { useNames } from '#client/names.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import type { Signals } from './describe-lamp.ts'
import { useConnection } from './use-connection.ts'

const LOOK_MS = 15_000
/** Sooner while something is wrong, so that the way back shows at once. */
const LOOK_SOON_MS = 5_000

/** What the lamp looks at; how publishing stands only for those who may see it. */
export function useSignals(): Signals {
  const { lostAt } = useConnection()
  const may = useMay('publishing.read')
  const status = useQuery({
    ...apiQuery('getStatus'),
    refetchInterval: (query) => (query.state.error ? LOOK_SOON_MS : LOOK_MS),
  })
  const publishing = useQuery({
    ...apiQuery('getPublishing'),
    enabled: may,
    refetchInterval: (query) => (query.state.error ? LOOK_SOON_MS : LOOK_MS),
  })
  const broken = (publishing.data?.broken.length ?? 0) > 0
  const partly = publishing.data?.pauses.some((each) => each.scope.kind !== 'everything') ?? false
  const expiring = (publishing.data?.expiring.length ?? 0) > 0
  const connections = useQuery({ ...apiQuery('listConnections'), enabled: broken })
  const names = useNames(broken || partly || expiring)
  // What is kept from before an error is old, and the lamp shows no old light.
  const known = publishing.isError ? 'unknown' : (publishing.data ?? 'asking')
  return {
    status: status.data,
    publishing: may ? known : null,
    connected: connections.data?.connections.filter((each) => each.state === 'connected').length ?? null,
    lostAt,
    failed: status.isError,
    nameOf: names.scope,
  }
}
