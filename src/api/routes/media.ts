import { can } from '#core/person/policy.ts'
import { withoutUndefined } from '#core/base/without-undefined.ts'
import { type Media, mediaFamilyOf } from '#core/media/media.ts'
import { toMediaLimits } from '#core/media/media-limits.ts'
import { changeMedia, cropMedia, findMedia, refuseWhileUsed, setPoster } from '../commands/change-media.ts'
import { uploadMedia } from '../commands/upload-media.ts'
import type { Deps } from '../deps.ts'
import { notFound } from '../refusal.ts'
import type { Route } from '../route.ts'
import { serveFile } from '../serve-file.ts'

const PAGE = 60

/** The media library: what there is of it, and what may be changed. */
export function mountMedia(route: Route, deps: Deps): void {
  mountReading(route, deps)

  route('uploadMedia', async ({ input: { query }, context, headers, me, cause }) => {
    const upload = { ...query, body: context.req.raw.body, bytes: readLength(headers), by: me.personId }
    const { media, already } = await uploadMedia(deps, cause('Uploaded a file'), upload)
    return { ...media, already }
  })

  route('listMedia', async ({ input: { query } }) => {
    const { q, kind, unused, noAltText, retired, cursor } = query
    const filter = { text: q, family: kind, retired, unused, noAltText }
    const page = await deps.stores.media.list(filter, PAGE, cursor ?? null)
    const { items, total, nextCursor } = page
    return { items: [...items], total, nextCursor, limits: toMediaLimits(deps.media.limitBytes) }
  })

  route('getMedia', async ({ input: { params }, me }) => {
    const media = await findMedia(deps, params.id)
    const [using, crops] = await Promise.all([
      deps.stores.posts.listUsing(media.id),
      deps.stores.media.listCrops(media.id),
    ])
    // Who may not see drafts learns that there is one, and not what it says.
    const sees = can(me, 'calendar.read').allowed
    const usedIn = sees ? using : using.map((each) => ({ ...each, title: 'A post of the social team' }))
    return { ...media, usedIn, crops }
  })

  route('updateMedia', async ({ input: { params, body }, cause }) => {
    const { version, ...given } = body
    const change = { event: 'media.edited', version, to: withoutUndefined(given) }
    return changeMedia(deps, cause('Changed a file of the library'), await findMedia(deps, params.id), change)
  })

  route('cropMedia', async ({ input: { params, body }, me, cause }) => {
    const { maxWidth = null, asJpeg, ...area } = body
    const source = await findMedia(deps, params.id)
    const { media, already } = await cropMedia(deps, cause('Cropped an image'), source, {
      area,
      maxWidth,
      asJpeg,
      by: me.personId,
    })
    return { ...media, already }
  })

  route('setPoster', async ({ input: { params }, context, headers, cause }) => {
    const media = await findMedia(deps, params.id)
    const upload = { name: `the poster of ${media.name}`, body: context.req.raw.body, bytes: readLength(headers) }
    return setPoster(deps, cause('Gave a video its poster'), media, upload)
  })

  route('retireMedia', async ({ input: { params, body }, cause }) => {
    const to = { retiredAt: deps.clock.realNow() }
    const change = { event: 'media.retired', version: body.version, to, check: refuseWhileUsed }
    return changeMedia(deps, cause('Retired a file'), await findMedia(deps, params.id), change)
  })

  route('reviveMedia', async ({ input: { params, body }, cause }) => {
    const change = { event: 'media.revived', version: body.version, to: { retiredAt: null } }
    return changeMedia(deps, cause('Offered a file again'), await findMedia(deps, params.id), change)
  })
}

/** Bytes, as a page shows them. */
function mountReading(route: Route, deps: Deps): void {
  const serve = async (headers: Headers, what: string, file: Parameters<typeof serveFile>[2] | null) => {
    const answer = file && (await serveFile(deps.media.files, headers, file))
    if (!answer) throw notFound(what)
    return answer
  }

  route('readMediaFile', async ({ input: { params }, headers }) => {
    const { sha256, type, name } = await findMedia(deps, params.id)
    return serve(headers, 'file in the media library', { sha256, type, name, immutable: true })
  })

  route('readMediaThumb', async ({ input: { params, query }, headers }) => {
    const { thumbSha256, name } = await findMedia(deps, params.id)
    const file = {
      sha256: thumbSha256 ?? '',
      type: 'image/webp',
      name: `${name}.webp`,
      immutable: query.v !== undefined,
    }
    return serve(headers, 'small picture', thumbSha256 === null ? null : file)
  })

  route('readPoster', async ({ input: { params, query }, headers }) => {
    const media = await findMedia(deps, params.id)
    const { posterSha256, name } = media
    const file = {
      sha256: posterSha256 ?? '',
      type: 'image/jpeg',
      name: `${name}.jpg`,
      immutable: query.v !== undefined,
    }
    return serve(headers, 'poster', posterSha256 === null ? null : file)
  })

  route('readCaptions', async ({ input: { params }, context }) => {
    const media: Media = await findMedia(deps, params.id)
    if (mediaFamilyOf(media) !== 'video' || media.captions === null) throw notFound('file of captions')
    return context.body(media.captions, 200, {
      'content-type': 'text/vtt; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    })
  })
}

function readLength(headers: Headers): number | null {
  const said = headers.get('content-length')
  return said !== null && /^\d{1,15}$/.test(said) ? Number(said) : null
}
