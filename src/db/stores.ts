import type { Stores } from '#core/ports/stores.ts'
import { createApiTokenStore, createInvitationStore, createSecretStore, createSetupLinkStore } from './access-stores.ts'
import { createAuditReader } from './audit-store.ts'
import { createMarkStore, createViewStore } from './calendar-stores.ts'
import type { Db } from './database.ts'
import { createDeliveryStore } from './delivery-store.ts'
import { createDeskStore, createHeartbeatStore } from './desk-stores.ts'
import { createDestinationStore, createValueRequestStore } from './link-settings-stores.ts'
import { createLinkStore } from './link-store.ts'
import { createMediaStore } from './media-store.ts'
import { createPersonStore } from './person-store.ts'
import { createPostStore } from './post-store.ts'
import { createCommentStore, createReviewStore, createRevisionStore } from './post-talk-stores.ts'
import { createPublishingReads } from './publishing-reads.ts'
import { createConnectionStore, createPauseStore, createRateStore } from './publishing-stores.ts'
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
    media: createMediaStore(db),
    notifications: createNotificationStore(db),
    setupLink: createSetupLinkStore(db),
    secrets: createSecretStore(db),
    heartbeats: createHeartbeatStore(db),
    posts: createPostStore(db),
    revisions: createRevisionStore(db),
    comments: createCommentStore(db),
    reviews: createReviewStore(db),
    deliveries: createDeliveryStore(db),
    pauses: createPauseStore(db),
    connections: createConnectionStore(db),
    rates: createRateStore(db),
    publishing: createPublishingReads(db),
    marks: createMarkStore(db),
    views: createViewStore(db),
    links: createLinkStore(db),
    valueRequests: createValueRequestStore(db),
    destinations: createDestinationStore(db),
    audit: createAuditReader(db),
  }
}
