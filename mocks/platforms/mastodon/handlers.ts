import { http, type RequestHandler } from 'msw'
import { type KindRule, MEDIA_RULES } from '#core/publication/media-rules.ts'
import { DEMO_ACCOUNTS } from '../accounts.ts'
import { type Ask, type Fake, type Plan, type Reply, serve } from '../fake.ts'
import { refuse } from './dialect.ts'
import { readMedia, upload } from './media.ts'
import { createStatus, deleteStatus, listStatuses, readSource, verify } from './statuses.ts'

const { origin: ORIGIN, accountId } = DEMO_ACCOUNTS.mastodon

const read = (handle: Plan['handle'], auth: Plan['auth'] = 'access'): Plan => ({
  ...{ call: 'read', bucket: 'default', auth, handle },
})

/** The imitation of a Mastodon instance: every endpoint that the desk uses, bound to its own origin. */
export function createMastodonHandlers(fake: Fake): RequestHandler[] {
  const on = (plan: Plan) => serve(fake, plan)
  return [
    http.post(
      `${ORIGIN}/api/v1/statuses`,
      on({ call: 'publish', bucket: 'statuses', auth: 'access', handle: createStatus }),
    ),
    http.delete(
      `${ORIGIN}/api/v1/statuses/:id`,
      on({ call: 'delete', bucket: 'delete-statuses', auth: 'access', handle: deleteStatus }),
    ),
    http.get(`${ORIGIN}/api/v1/statuses/:id/source`, on(read(readSource))),
    http.get(`${ORIGIN}/api/v1/accounts/verify_credentials`, on(read(verify))),
    http.get(`${ORIGIN}/api/v1/accounts/:id/statuses`, on(read(ofAccount))),
    http.post(`${ORIGIN}/api/v2/media`, on({ call: 'upload', bucket: 'media', auth: 'access', handle: upload })),
    http.get(`${ORIGIN}/api/v1/media/:id`, on(read(readMedia))),
    http.get(`${ORIGIN}/api/v2/instance`, on(read(readInstance, 'none'))),
  ]
}

function ofAccount(ask: Ask): Promise<Reply> | Reply {
  return ask.params['id'] === accountId ? listStatuses(ask) : refuse(404, 'Record not found')
}

const NO_RULE: KindRule = { types: [], ranges: {} }

/** What it allows, beside as much of the rest as its shape demands. */
function readInstance(): Reply {
  const { image = NO_RULE, video = NO_RULE } = MEDIA_RULES.mastodon.kinds
  const domain = new URL(ORIGIN).host
  const configuration = {
    urls: { streaming: `wss://${domain}` },
    vapid: { public_key: 'imitated' },
    accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
    statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
    media_attachments: {
      description_limit: image.alt?.max,
      image_matrix_limit: image.ranges.pixels?.max,
      image_size_limit: image.ranges.bytes?.max,
      supported_mime_types: [...image.types, ...video.types],
      video_frame_rate_limit: video.ranges.frameRate?.max,
      video_matrix_limit: video.ranges.pixels?.max,
      video_size_limit: video.ranges.bytes?.max,
    },
    polls: { max_characters_per_option: 50, max_expiration: 2629746, max_options: 4, min_expiration: 300 },
    translation: { enabled: false },
    limited_federation: false,
    timelines_access: {
      live_feeds: { local: 'public', remote: 'public' },
      hashtag_feeds: { local: 'public', remote: 'public' },
      trending_link_feeds: { local: 'public', remote: 'public' },
    },
  }
  return { status: 200, body: { domain, title: 'Social Example', version: '4.7.0', configuration, ...toRest() } }
}

function toRest() {
  return {
    source_url: 'https://github.com/mastodon/mastodon',
    description: 'An imitation.',
    usage: { users: { active_month: 1 } },
    thumbnail: { url: `${ORIGIN}/thumbnail.png` },
    ...{ icon: [], languages: ['en'], rules: [] },
    registrations: { enabled: false, approval_required: false, reason_required: false, message: null, url: null },
    contact: { email: 'nobody@social.example', account: null },
    api_versions: { mastodon: 7 },
  }
}
