import type { Stores } from '#core/ports/stores.ts'
import { createApiTokenStore, createInvitationStore, createSecretStore, createSetupLinkStore } from './access-stores.ts'
import { createAuditReader } from './audit-store.ts'
import type { Db } from './database.ts'
import { createDeskStore, createHeartbeatStore } from './desk-stores.ts'
import { createPersonStore } from './person-store.ts'
import { createChannelStore, createNotificationStore, createPickListStore } from './settings-stores.ts'

/** Every store over one connection: the pool, or the transaction given. */
export function createStores(db: Db): Stores {
  return {
    people: createPersonStore(db),
    invitations: createInvitationStore(db),
    apiTokens: createApiTokenStore(db),
    desk: createDeskStore(db),
    channels: createChannelStore(db),
    pickLists: createPickListStore(db),
    notifications: createNotificationStore(db),
    setupLink: createSetupLinkStore(db),
    secrets: createSecretStore(db),
    heartbeats: createHeartbeatStore(db),
    audit: createAuditReader(db),
  }
}
