import type { Platform } from '#core/channel/platform.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Account, Connector, Parcel } from '#core/ports/connector.ts'
import type { Ids } from '#core/ports/ids.ts'
import type { MediaFiles } from '#core/ports/media-files.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Vault } from '#core/ports/vault.ts'
import type { PostRecord } from '#core/post/post.ts'
import type { Publication } from '#core/publication/publication.ts'
import type { DeliveryRow } from '#core/publishing/delivery.ts'
import type { Log } from '../deps.ts'

/** What the publisher needs from outside. */
export interface PublisherNeeds {
  readonly stores: Stores
  readonly transact: Transact
  readonly clock: Clock
  readonly ids: Ids
  readonly vault: Vault
  readonly files: MediaFiles
  readonly connectors: ReadonlyMap<Platform, Connector>
  readonly log: Log
  /** Where the desk’s short links begin. */
  readonly publicUrl: string
  /** Who this worker is, for its leases. */
  readonly workerId: string
  /** @param ms of real time */
  sleep(ms: number): Promise<void>
  /** A record key for Bluesky, new each time. */
  newRecordKey(): string
}

/** A publication in this worker’s hands. */
export interface Claimed {
  readonly record: PostRecord
  readonly publication: Publication
  readonly delivery: DeliveryRow
}

/** Everything one run over a publication needs. */
export interface Run {
  readonly needs: PublisherNeeds
  readonly connector: Connector
  readonly parcel: Parcel
  readonly account: Account
}

export const WORKER = { kind: 'system', name: 'Publisher' } as const
