import { findHashtags, findUrls } from '#core/text/entities.ts'
import { toInstant } from '#core/time/instant.ts'
import { DEMO_ACCOUNTS } from '../accounts.ts'

const { origin, accountId } = DEMO_ACCOUNTS.mastodon
const USERNAME = 'thistledown'
const JOINED = '2023-01-09T00:00:00.000Z'

/** A status as it is kept. Times in milliseconds since 1970. */
export interface Status {
  readonly id: string
  readonly text: string
  readonly spoiler: string
  readonly language: string | null
  readonly visibility: string
  readonly replyTo: string | null
  readonly mediaIds: readonly string[]
  readonly createdAt: number
  readonly visibleAt: number
}

/** A file as it is kept: its facts, not its bytes. Times in milliseconds since 1970. */
export interface Attachment {
  readonly id: string
  readonly type: 'image' | 'video' | 'gifv' | 'audio'
  readonly description: string | null
  readonly readyAt: number
  /** The status that has it; a file belongs to one. */
  readonly statusId: string | null
}

export function toAccount(statuses: number) {
  const picture = `${origin}/avatars/original/missing.png`
  return {
    ...{ id: accountId, username: USERNAME, acct: USERNAME, display_name: 'Thistledown', note: '' },
    ...{ locked: false, bot: false, group: false, indexable: true, discoverable: true },
    ...{ url: `${origin}/@${USERNAME}`, uri: `${origin}/users/${USERNAME}`, created_at: JOINED },
    ...{ avatar: picture, avatar_static: picture, header: picture, header_static: picture },
    ...{ followers_count: 0, following_count: 0, statuses_count: statuses, emojis: [], fields: [] },
  }
}

export function toAttachment({ id, type, description, readyAt }: Attachment, now: number) {
  const url = readyAt <= now ? `${origin}/system/media_attachments/files/${id}/original` : null
  return { id, type, url, preview_url: url, remote_url: null, description, blurhash: null, meta: {} }
}

export function toStatus(status: Status, files: readonly Attachment[], now: number, count: number) {
  const { id, text, spoiler, language, visibility, replyTo, createdAt } = status
  return {
    ...{ id, visibility, language, spoiler_text: spoiler, sensitive: spoiler !== '' },
    content: toHtml(text),
    created_at: toInstant(createdAt),
    uri: `${origin}/users/${USERNAME}/statuses/${id}`,
    url: `${origin}/@${USERNAME}/${id}`,
    in_reply_to_id: replyTo,
    in_reply_to_account_id: replyTo ? accountId : null,
    ...{ replies_count: 0, reblogs_count: 0, favourites_count: 0, quotes_count: 0, edited_at: null },
    ...{ emojis: [], mentions: [], reblog: null, card: null, poll: null },
    tags: findHashtags(text).map((name) => ({ name: name.toLowerCase(), url: `${origin}/tags/${name.toLowerCase()}` })),
    media_attachments: files.map((file) => toAttachment(file, now)),
    account: toAccount(count),
  }
}

/** Mastodon gives HTML, in which a link hides its protocol: what was sent is to be had from the source only. */
function toHtml(text: string): string {
  let html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  for (const url of new Set(findUrls(text))) {
    const [protocol = '', rest = url] = /^(https?:\/\/)(.*)$/.exec(url)?.slice(1) ?? []
    const link = `<a href="${url}" rel="nofollow noopener"><span class="invisible">${protocol}</span>${rest}</a>`
    html = html.replaceAll(url.replaceAll('&', '&amp;'), () => link)
  }
  const paragraphs = html.split(/\n{2,}/).map((each) => `<p>${each.replaceAll('\n', '<br />')}</p>`)
  return paragraphs.join('')
}
