import type { Platform } from '#core/channel/platform.ts'
import type { Connector } from '#core/ports/connector.ts'
import { createBluesky } from './bluesky/index.ts'
import type { HttpDeps } from './http.ts'
import { createMastodon } from './mastodon/index.ts'
import { createX, type XApp } from './x/index.ts'

/** What all connectors are made of, and what single ones need beside it. */
export interface ConnectorDeps extends HttpDeps {
  readonly x: XApp
}

/** @returns the connectors there are; a platform without one cannot be published to yet */
export function createConnectors(deps: ConnectorDeps): Partial<Record<Platform, Connector>> {
  return { x: createX(deps, deps.x), mastodon: createMastodon(deps), bluesky: createBluesky(deps) }
}
