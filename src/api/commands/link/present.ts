import { checkLink } from '#core/link/check-link.ts'
import type { Convention } from '#core/link/convention.ts'
import { type DestinationHealth, listDestinationFaults } from '#core/link/destination.ts'
import { linkStateOf, SHORT_PATH } from '#core/link/link.ts'
import type { LinkRow } from '#core/ports/link-stores.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../../deps.ts'
import { loadConvention } from './facts.ts'

export type LinkView = Output<'getLink'>
export type HealthView = Output<'readDestination'>

type Needs = Pick<Deps, 'stores' | 'clock' | 'settings'>

export function toShortUrl({ settings }: Pick<Deps, 'settings'>, slug: string): string {
  return `${settings.publicUrl}${SHORT_PATH}${slug}`
}

/** Links as the API shows them, with what is known of their destinations. */
export async function presentLinks(
  deps: Needs,
  rows: readonly LinkRow[],
  convention?: Convention,
): Promise<LinkView[]> {
  if (rows.length === 0) return []
  const rules = convention ?? (await loadConvention(deps.stores))
  const known = await deps.stores.destinations.getMany([...new Set(rows.map((each) => each.destination))])
  const health = new Map(known.map((each) => [each.url, toHealthView(each)]))
  return rows.map((row) => ({
    ...row,
    shortUrl: toShortUrl(deps, row.slug),
    state: linkStateOf(row, deps.clock.now()),
    faults: checkLink(row.url, rules).faults,
    health: health.get(row.destination) ?? null,
  }))
}

export function toHealthView(health: DestinationHealth): HealthView {
  const { checkedAt, simulated, reading } = health
  const read = reading.kind === 'read' ? reading : null
  return {
    ...{ checkedAt, simulated, status: read?.status ?? null, finalUrl: read?.finalUrl ?? null },
    openGraph: read?.openGraph ?? null,
    faults: listDestinationFaults(health),
  }
}
