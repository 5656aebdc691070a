import type { Clock } from '#core/ports/clock.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { MediaFiles } from '#core/ports/media-files.ts'
import type { ImageTool, SniffType, VideoTool } from '#core/ports/media-tools.ts'
import type { Vault } from '#core/ports/vault.ts'
import type { Fakes } from '#core/ports/fakes.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { Platform } from '#core/channel/platform.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Instant } from '#core/time/instant.ts'
import type { ClockPlayer } from './clock-player.ts'
import type { Identity } from './identity.ts'
import type { PageReader } from '#core/ports/page-reader.ts'
import type { LiveFeed } from './live/feed.ts'
import type { ClickCounter } from './redirects/click-counter.ts'
import type { Redirects } from './redirects/redirects.ts'

/** What is known about the process and its surroundings; decided once, at the start. */
export interface Settings {
  readonly version: string
  /** Where people reach the desk, such as `https://desk.example.com`; links are built from it. */
  readonly publicUrl: string
  /** Hosts that a request may name; null accepts any (behind a proxy that checks). */
  readonly allowedHosts: readonly string[] | null
  /** One-click sign-in as the demonstration people is offered. */
  readonly demoSignIn: boolean
  readonly sso: { readonly provider: string; readonly label: string } | null
  readonly platforms: 'simulated' | 'live'
  readonly databaseKind: 'pglite' | 'postgres'
  /** Asked of whoever reads /metrics from beyond loopback; null refuses them all. */
  readonly metricsToken: string | null
  /** Largest body of a request, in bytes. */
  readonly bodyLimit: number
}

/** Takes one from a budget. @returns seconds to wait when the budget is spent, null when it was not */
export type TakeBudget = (key: string) => Promise<number | null>

export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** What /metrics shows, gathered elsewhere. */
export interface Metrics {
  observeRequest(labels: { operation: string; method: string; status: number }, seconds: number): void
  render(): Promise<{ contentType: string; text: string }>
}

/** The bytes of the media library, and what can be done with them. */
export interface MediaDeps {
  readonly files: MediaFiles
  readonly images: ImageTool
  readonly videos: VideoTool
  readonly sniff: SniffType
  /** The largest upload. */
  readonly limitBytes: number
}

/** Everything the API needs from outside; `runtime` joins it, tests hand in their own. */
export interface Deps {
  readonly stores: Stores
  readonly transact: Transact
  readonly clock: Clock
  readonly ids: Ids
  readonly identity: Identity
  readonly settings: Settings
  readonly log: Log
  readonly metrics: Metrics
  /** Budgets of reads and writes per person, or per address without a session. */
  readonly budgets: { readonly read: TakeBudget; readonly write: TakeBudget; readonly signIn: TakeBudget }
  readonly live: LiveFeed
  readonly vault: Vault
  /** The platforms this desk can publish on. */
  readonly connectors: ReadonlyMap<Platform, Connector>
  /** The imitated platforms; null where the real ones are spoken to. */
  readonly fakes: Fakes | null
  readonly media: MediaDeps
  readonly player: ClockPlayer
  readonly redirects: Redirects
  readonly clicks: ClickCounter
  /** Reads the pages that links lead to. */
  readonly pages: PageReader
  /** The address a request came from. */
  clientAddress(env: unknown, headers: Headers): string
  /** @returns what is missing for the process to serve; empty when ready */
  findUnready(): Promise<readonly string[]>
  findNewestBackup(): Promise<Instant | null>
}
