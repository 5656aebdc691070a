import { countText } from '#core/publication/text-count.ts'
import { isWithinLimit } from '#core/publication/count.ts'
import { findHashtags, findUrls } from '#core/text/entities.ts'
import { MINUTE_MS, toInstant } from '#core/time/instant.ts'
import type { XTweet } from '#platforms/x/wire.ts'
import type { Ask, Reply } from '../fake.ts'
import { numbered } from '../state.ts'
import { DUPLICATE, invalid, problem } from './dialect.ts'
import { type Medium, mediumKey } from './media.ts'

/** How long the same words are refused, in milliseconds. X does not say; it is at least this. */
const SAME_TEXT_MS = 15 * MINUTE_MS
const FIRST_ID = 1_990_000_000_000_000_000n
const KNOWN = ['text', 'reply', 'media', 'poll', 'quote_tweet_id', 'reply_settings', 'made_with_ai', 'paid_partnership']

/** A post as it is kept. Times in milliseconds since 1970. */
export interface Tweet {
  readonly id: string
  readonly serial: number
  /** As it was written. */
  readonly plain: string
  /** With its links wrapped. */
  readonly text: string
  readonly urls: readonly { url: string; expanded_url: string; start: number; end: number }[]
  readonly replyTo: string | null
  readonly mediaKeys: readonly string[]
  readonly createdAt: number
  readonly visibleAt: number
}

interface Create {
  readonly text?: unknown
  readonly reply?: { readonly in_reply_to_tweet_id?: unknown }
  readonly media?: { readonly media_ids?: unknown }
}

const tweetKey = (id: string): string => `tweets/${id}`

export async function createTweet(ask: Ask): Promise<Reply> {
  const body = (await ask.body()) as Create | undefined
  if (typeof body !== 'object' || body === null) return invalid('body', 'The request body is not valid JSON.')
  const { text = '', media, reply } = body
  const ids = media?.media_ids ?? []
  const wrong = checkWords(body, text, ids)
  if (wrong || typeof text !== 'string' || !Array.isArray(ids))
    return wrong ?? invalid('text', '$.text: string expected')
  const replyTo = reply ? String(reply.in_reply_to_tweet_id) : null
  if (replyTo !== null && !(await ask.get(tweetKey(replyTo))))
    return problem(403, 'about:blank', 'Forbidden', 'You attempted to reply to a Post that is deleted or not visible.')
  const files = await takeMedia(ask, ids)
  return Array.isArray(files) ? keep(ask, text, replyTo, files) : files
}

function checkWords(body: Create, text: unknown, ids: unknown): Reply | null {
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key))
  if (unknown) return invalid(unknown, `$.${unknown}: is not defined in the schema`)
  if (typeof text !== 'string') return invalid('text', '$.text: string expected')
  if (text.trim() === '' && Array.isArray(ids) && ids.length === 0)
    return invalid('text', 'The text or media of a Post is required.')
  return text !== '' && !isWithinLimit(countText('x', text)) ? invalid('text', 'The Post is too long.') : null
}

/** 1 to 4 photos, or one GIF, or one video, all of them processed (platforms.md section 1, Limits). */
async function takeMedia(ask: Ask, ids: readonly unknown[]): Promise<Medium[] | Reply> {
  const files = await Promise.all(ids.map((id) => ask.get<Medium>(mediumKey(String(id)))))
  const ready = files.filter((file) => file?.readyAt !== undefined && file.readyAt !== null && file.readyAt <= ask.now)
  if (ready.length < ids.length) return invalid('media.media_ids', 'Your media IDs are invalid.')
  const photos = ready.filter((file) => file?.category === 'tweet_image').length
  if (ids.length > 4 || (ids.length > 1 && photos < ids.length))
    return invalid('media.media_ids', 'You can attach 4 photos, or 1 GIF, or 1 video.')
  return ready as Medium[]
}

async function keep(ask: Ask, text: string, replyTo: string | null, files: readonly Medium[]): Promise<Reply> {
  const said = await ask.list<Tweet>('tweets/')
  const same = said.some(
    (each) => each.plain === text && each.replyTo === replyTo && ask.now - each.createdAt < SAME_TEXT_MS,
  )
  if (same && text !== '') return DUPLICATE
  const serial = await ask.nextSerial()
  const id = String(FIRST_ID + BigInt(serial))
  const hidden = ask.fault?.kind === 'delayed_visibility' ? ask.fault.ms : 0
  const tweet: Tweet = {
    ...{ id, serial, replyTo, plain: text },
    ...wrapLinks(text, id, serial, files),
    mediaKeys: files.map((file) => file.key),
    // X stamps to the second.
    createdAt: Math.floor(ask.now / 1_000) * 1_000,
    visibleAt: ask.now + hidden,
  }
  ask.put({ [tweetKey(id)]: tweet })
  ask.created('post', id)
  return { status: 201, body: { data: { id, text: tweet.text, edit_history_tweet_ids: [id] } } }
}

/** Every link becomes a t.co one, the media get one too, and three signs are escaped, as X does. */
function wrapLinks(plain: string, id: string, serial: number, files: readonly Medium[]): Pick<Tweet, 'text' | 'urls'> {
  const short = (at: number): string => `https://t.co/${numbered('', serial * 10 + at)}`
  let text = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const urls: Tweet['urls'][number][] = []
  let from = 0
  const add = (written: string, expanded: string, start: number): void => {
    const url = short(urls.length)
    text = text.slice(0, start) + url + text.slice(start + written.length)
    from = start + url.length
    urls.push({
      url,
      expanded_url: expanded,
      start: [...text.slice(0, start)].length,
      end: [...text.slice(0, from)].length,
    })
  }
  for (const found of findUrls(plain)) {
    const written = found.replaceAll('&', '&amp;')
    const start = text.indexOf(written, from)
    if (start >= 0) add(written, /^https?:/i.test(found) ? found : `http://${found}`, start)
  }
  const kind = files[0]?.category === 'tweet_video' ? 'video' : 'photo'
  if (files.length > 0) {
    text += text === '' ? '' : ' '
    add('', `https://x.com/thistledown/status/${id}/${kind}/1`, text.length)
  }
  return { text, urls }
}

export async function listTweets(ask: Ask): Promise<Reply> {
  const { searchParams: query } = ask.url
  const max = Number(query.get('max_results') ?? 10)
  if (!(max >= 5 && max <= 100)) return invalid('max_results', 'The `max_results` query parameter must be 5 to 100.')
  const from = Date.parse(query.get('start_time') ?? '1970-01-01T00:00:00Z')
  if (Number.isNaN(from)) return invalid('start_time', 'The `start_time` query parameter is not a valid time.')
  const newer = query.has('post.fields')
  const fields = (query.get('post.fields') ?? query.get('tweet.fields') ?? '').split(',')
  const found = (await ask.list<Tweet>('tweets/'))
    .filter((each) => each.visibleAt <= ask.now && each.createdAt >= from)
    .toReversed()
  const token = query.get('pagination_token')
  const start = token === null ? 0 : found.findIndex((each) => toPageToken(each) === token)
  if (start < 0) return invalid('pagination_token', 'The `pagination_token` query parameter is not valid.')
  const seen = found.slice(start, start + max)
  const following = found[start + max]
  if (seen.length === 0) return { status: 200, body: { meta: { result_count: 0 } } }
  const meta = {
    ...{ result_count: seen.length, newest_id: seen[0]?.id, oldest_id: seen.at(-1)?.id },
    ...(following && { next_token: toPageToken(following) }),
  }
  return { status: 200, body: { data: seen.map((each) => toWire(each, fields, newer)), meta } }
}

/** Says nothing to whoever gets it; here it is where the next page begins. */
function toPageToken({ id }: Tweet): string {
  return `7140w${Number(id.slice(-12)).toString(36)}`
}

/** @param newer in the spelling of the document 2.167 (platforms.md section 1) */
function toWire(tweet: Tweet, fields: readonly string[], newer: boolean): XTweet {
  const references = tweet.replyTo ? [{ type: 'replied_to', id: tweet.replyTo }] : null
  const hashtags = findHashtags(tweet.plain).map((tag) => {
    const start = [...tweet.text.slice(0, tweet.text.indexOf(`#${tag}`))].length
    return { tag, start, end: start + [...tag].length + 1 }
  })
  const entities = {
    ...(tweet.urls.length > 0 && { urls: [...tweet.urls] }),
    ...(hashtags.length > 0 && { hashtags }),
  }
  return {
    id: tweet.id,
    text: tweet.text,
    [newer ? 'edit_history_post_ids' : 'edit_history_tweet_ids']: [tweet.id],
    ...(fields.includes('created_at') && { created_at: toInstant(tweet.createdAt) }),
    ...(fields.includes('entities') && Object.keys(entities).length > 0 && { entities }),
    ...(references && { [newer ? 'referenced_posts' : 'referenced_tweets']: references }),
    ...(tweet.mediaKeys.length > 0 && { attachments: { media_keys: tweet.mediaKeys } }),
  }
}

export async function deleteTweet(ask: Ask): Promise<Reply> {
  const key = tweetKey(ask.params['id'] ?? '')
  const there = await ask.get(key)
  if (!there) {
    const detail = `Could not find tweet with id: [${ask.params['id']}].`
    return problem(404, 'resource-not-found', 'Not Found Error', detail)
  }
  ask.put({ [key]: null })
  return { status: 200, body: { data: { deleted: true } } }
}
