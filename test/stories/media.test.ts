import sharp from 'sharp'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import { PIXELS_MOST } from '#core/media/media-limits.ts'
import { describeEachDatabase } from '../databases.ts'
import { makeDesk, NOW } from '../make/desk.ts'
import { CAPTIONS, makeBomb, makeGif, makeImage, makePhoto, makeVideo, readBytes, sendFile } from '../make/media.ts'

const upload = (name: string, altText = ''): string => `/api/media?${new URLSearchParams({ name, altText })}`

describeEachDatabase('an image in the media library', (open) => {
  it('is turned upright and freed of where it was taken', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const photo = await makePhoto()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { status, json } = await sendFile(desk, ana, upload('Harbour.jpg', 'A harbour at dusk'), photo)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      ...{ name: 'Harbour.jpg', type: 'image/jpeg', width: 400, height: 600, altText: 'A harbour at dusk' },
      ...{ uploadedBy: ana.id, already: false, frames: null, seconds: null, version: 1 },
    })
    const { bytes, response } = await readBytes(desk, ana, `/api/media/${json.id}/file`)
    const kept = await sharp(bytes).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 400, height: 600 })
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(bytes).includes('Thistlephone')).toBe(false)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    const thumb = await sharp((await readBytes(desk, ana, `/api/media/${json.id}/thumb`)).bytes).metadata()
    expect(thumb).toMatchObject({ format: 'webp', width: 320, height: 480 })
  })

  it('becomes JPEG or PNG, by whether it is transparent, and an animated GIF stays as it came', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const send = async (name: string, content: Buffer) => (await sendFile(desk, ana, upload(name), content)).json
    const clear = { create: { width: 40, height: 40, channels: 4 as const, background: '#0a607580' } }
    expect(await send('a.webp', await makeImage().webp().toBuffer())).toMatchObject({ type: 'image/jpeg' })
    expect(await send('b.avif', await makeImage().avif().toBuffer())).toMatchObject({ type: 'image/jpeg' })
    expect(await send('c.webp', await sharp(clear).webp().toBuffer())).toMatchObject({ type: 'image/png' })
    expect(await send('d.png', await makeImage().png().toBuffer())).toMatchObject({ type: 'image/png', frames: null })
    expect(await send('still.gif', await makeGif(1))).toMatchObject({ type: 'image/png', frames: null })
    const gif = await makeGif(3)
    const animated = await send('e.gif', gif)
    expect(animated).toMatchObject({ type: 'image/gif', frames: 3, width: 40, height: 30, bytes: gif.length })
    expect(Buffer.from((await readBytes(desk, ana, `/api/media/${animated.id}/file`)).bytes).equals(gif)).toBe(true)
  })

  it('is uploaded once: the same bytes answer what is there, also when they come together', async () => {
    const desk = await makeDesk(await open())
    const [ana, tomas] = [await desk.addPerson(), await desk.addPerson()]
    const photo = await makePhoto()
    const first = await sendFile(desk, ana, upload('One.jpg'), photo)
    const again = await sendFile(desk, tomas, upload('Two.jpg'), photo)
    expect(again.json).toEqual({ ...first.json, already: true })
    const kept = await readBytes(desk, ana, `/api/media/${first.json.id}/file`)
    expect((await sendFile(desk, ana, upload('Downloaded.jpg'), kept.bytes)).json).toMatchObject({
      id: first.json.id,
      already: true,
    })
    const gif = await makeGif(4)
    const both = await Promise.all([ana, tomas].map((each) => sendFile(desk, each, upload('Same.gif'), gif)))
    expect(new Set(both.map((each) => each.json.id)).size).toBe(1)
    expect(both.map((each) => each.json.already).sort()).toEqual([false, true])
  })

  it('is refused with the file, the rule, what was measured and what is allowed', async () => {
    const desk = await makeDesk(await open(), { mediaLimitBytes: 3_000 })
    const ana = await desk.addPerson()
    const refused = async (name: string, content: Uint8Array) => {
      const { status, json } = await sendFile(desk, ana, upload(name), content)
      return { status, ...json.violations?.[0] }
    }
    expect(await refused('invoice.jpg', Buffer.from('%PDF-1.7\n1 0 obj\n'))).toMatchObject({
      ...{ status: 422, field: 'file', rule: 'wrong_type', measured: 'application/pdf' },
      message: expect.stringMatching(/“invoice.jpg” is application\/pdf by its content/),
    })
    expect(await refused('drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
      rule: 'wrong_type',
    })
    expect(await refused('page.png', Buffer.from('<!doctype html><script>alert(1)</script>'))).toMatchObject({
      rule: 'wrong_type',
      measured: 'unknown',
    })
    expect(await refused('bomb.png', makeBomb())).toMatchObject({
      ...{ rule: 'pixels_too_big', measured: 3_600_000_000 },
      allowed: `at most ${PIXELS_MOST.toLocaleString('en-US')} pixels`,
    })
    const large = await makeImage({ width: 900, height: 700 }).jpeg({ quality: 100 }).toBuffer()
    expect(await refused('large.jpg', large)).toMatchObject({
      ...{ status: 413, rule: 'bytes_too_big', allowed: 'at most 3 KB' },
      message: expect.stringContaining('“large.jpg”'),
    })
    expect(await refused('nothing.jpg', new Uint8Array())).toMatchObject({ rule: 'needed', measured: 0 })
    const cut = await makeImage({ width: 60, height: 40 }).png().toBuffer()
    expect(await refused('cut.png', cut.subarray(0, cut.length - 40))).toMatchObject({ rule: 'unreadable' })
    const none = (await (await desk.browserOf(ana)).get('/api/media')).json
    expect(none).toMatchObject({ total: 0, limits: { image: 3_000, video: 3_000 } })
  })

  it('is refused to whom the policy says no, before a byte of it is read', async () => {
    const desk = await makeDesk(await open())
    const photo = await makePhoto()
    const stakeholder = await desk.addPerson({ level: 'stakeholder' })
    const ana = await desk.addPerson()
    expect((await sendFile(desk, null, upload('a.jpg'), photo)).json).toMatchObject({ code: 'unauthenticated' })
    expect((await sendFile(desk, stakeholder, upload('a.jpg'), photo)).json).toMatchObject({ code: 'forbidden' })
    const evil = { headers: { origin: 'https://evil.example' } }
    expect((await sendFile(desk, ana, upload('a.jpg'), photo, evil)).json).toMatchObject({ code: 'origin-refused' })
    const { json } = await sendFile(desk, ana, upload('a.jpg'), photo)
    expect((await readBytes(desk, stakeholder, `/api/media/${json.id}/file`)).response.status).toBe(200)
    expect((await desk.app.request(`http://127.0.0.1:4310/api/media/${json.id}/file`)).status).toBe(401)
  })
})

describeEachDatabase('a crop', (open) => {
  it('is a new image beside the first, made once, and never outside of it', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const browser = await desk.browserOf(ana)
    const wide = (await sendFile(desk, ana, upload('Wide.png', 'Two fields'), await makeImage().png().toBuffer())).json
    const crop = (body: object) => browser.send('POST', `/api/media/${wide.id}/crops`, body)
    const right = { x: 300, y: 0, width: 300, height: 400 }
    const made = await crop({ ...right, maxWidth: 150 })
    expect(made.json).toMatchObject({
      ...{ derivedFrom: wide.id, crop: right, width: 150, height: 200, type: 'image/png', already: false },
      ...{ name: 'Wide 150x200.png', altText: 'Two fields' },
    })
    const { bytes } = await readBytes(desk, ana, `/api/media/${made.json.id}/file`)
    const { dominant } = await sharp(bytes).stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
    expect((await crop({ ...right, maxWidth: 150 })).json).toMatchObject({ id: made.json.id, already: true })
    expect((await crop(right)).json).toMatchObject({ width: 300, already: false })
    expect((await crop({ ...right, x: 301 })).json.violations).toEqual([
      expect.objectContaining({ field: 'body.width', rule: 'outside', measured: 601, allowed: 'at most 600' }),
    ])
    expect((await crop({ x: -1, y: 0, width: 0, height: 5 })).json.violations).toHaveLength(2)
    expect((await browser.get(`/api/media/${wide.id}`)).json.crops).toHaveLength(2)
  })
})

describeEachDatabase('a video in the media library', (open) => {
  it('has its facts, takes captions and a poster, and is read in ranges', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const browser = await desk.browserOf(ana)
    const content = await makeVideo({ seconds: 2, frameRate: 25, rotation: 90 })
    const { json: video } = await sendFile(desk, ana, upload('Tour.mp4'), content)
    expect(video).toMatchObject({
      ...{ type: 'video/mp4', width: 180, height: 320, seconds: 2, frameRate: 25, frames: null },
      ...{ bytes: content.length, thumbSha256: null, posterSha256: null },
    })
    const read = (headers: Record<string, string>) => readBytes(desk, ana, `/api/media/${video.id}/file`, headers)
    const part = await read({ range: 'bytes=4-7' })
    expect(part.response.status).toBe(206)
    expect(Buffer.from(part.bytes).toString()).toBe('ftyp')
    expect(part.response.headers.get('content-range')).toBe(`bytes 4-7/${content.length}`)
    expect((await read({ range: 'bytes=-3' })).bytes).toEqual(content.subarray(-3))
    expect((await read({ range: `bytes=${content.length}-` })).response.status).toBe(416)
    const whole = (await read({})).response
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      ...{ etag: `"${video.sha256}"`, 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes' },
      'cache-control': 'private, max-age=31536000, immutable',
    })
    expect((await read({ 'if-none-match': `"${video.sha256}"` })).response.status).toBe(304)
    expect((await read({ range: 'bytes=0-1', 'if-range': '"another"' })).response.status).toBe(200)

    const poster = await makeImage({ width: 180, height: 320 }).png().toBuffer()
    const put = { method: 'PUT' }
    const posed = await sendFile(desk, ana, `/api/media/${video.id}/poster`, poster, put)
    expect(posed.json).toMatchObject({ version: 2, thumbSha256: expect.any(String) })
    const shown = await readBytes(desk, ana, `/api/media/${video.id}/poster?v=${posed.json.posterSha256}`)
    expect((await sharp(shown.bytes).metadata()).format).toBe('jpeg')
    const wrong = await sendFile(desk, ana, `/api/media/${video.id}/poster`, content, put)
    expect(wrong.json.violations[0]).toMatchObject({ rule: 'wrong_type', measured: 'video/mp4' })

    const change = (body: object) => browser.send('PATCH', `/api/media/${video.id}`, body)
    expect((await change({ captions: 'Every merge request', version: 2 })).json.violations[0]).toMatchObject({
      ...{ field: 'body.captions', rule: 'webvtt_header', measured: 'line 1: Every merge request' },
    })
    expect((await change({ captions: CAPTIONS, version: 2 })).json).toMatchObject({ captions: CAPTIONS, version: 3 })
    const track = await browser.get(`/api/media/${video.id}/captions`)
    expect([track.headers.get('content-type'), track.text]).toEqual(['text/vtt; charset=utf-8', CAPTIONS])
  })

  it('is refused when there is no picture in it', async () => {
    const desk = await makeDesk(await open())
    const broken = (await makeVideo()).slice(0, 200)
    const { json } = await sendFile(desk, await desk.addPerson(), upload('Broken.mp4'), broken)
    expect(json.violations[0]).toMatchObject({ rule: 'unreadable', measured: 'video/mp4' })
  })
})

describeEachDatabase('the media library', (open) => {
  it('finds by words, kind and what is missing, page after page', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const browser = await desk.browserOf(ana)
    const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(index / 2))).toISOString()
    const sample = (await sendFile(desk, ana, upload('Sample.png', 'x'), await makeImage().png().toBuffer())).json
    const { already: _already, ...row } = sample
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs many' }, async (tx) => {
      for (let index = 0; index < 70; index += 1) {
        const id = `m-${String(index).padStart(3, '0')}`
        await tx.media.insert({ ...row, id, name: `Picture ${index}.png`, createdAt: at(index) }, null)
      }
      tx.record({ event: 'media.uploaded', subject: { kind: 'media', id: 'm', name: 'Many' } })
    })
    const first = (await browser.get('/api/media')).json
    const second = (await browser.get(`/api/media?cursor=${encodeURIComponent(first.nextCursor)}`)).json
    const ids = [...first.items, ...second.items].map((each: { id: string }) => each.id)
    expect([first.items.length, first.total, second.items.length, second.nextCursor]).toEqual([60, 71, 11, null])
    expect(new Set(ids).size).toBe(71)
    expect(ids.slice(0, 3)).toEqual([sample.id, 'm-069', 'm-068'])

    await sendFile(desk, ana, upload('Tour.mp4'), await makeVideo())
    const list = async (query: string) => (await browser.get(`/api/media?${query}`)).json
    expect(await list('kind=video')).toMatchObject({ total: 1, items: [{ name: 'Tour.mp4' }] })
    expect(await list('noAltText=true')).toMatchObject({ total: 1 })
    expect(await list('q=picture%2042')).toMatchObject({ total: 1, items: [{ id: 'm-042' }] })
    expect(await list('q=100%25')).toMatchObject({ total: 0 })
    expect((await browser.get('/api/media?cursor=nonsense')).json.code).toBe('invalid')
  })

  it('changes texts against a version, retires, offers again, and keeps a record of all of it', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson({ level: 'senior' })
    const browser = await desk.browserOf(ana)
    const { id } = (await sendFile(desk, ana, upload('One.jpg'), await makePhoto())).json
    const change = (body: object) => browser.send('PATCH', `/api/media/${id}`, body)
    expect((await change({ altText: 'A harbour', version: 1 })).json).toMatchObject({
      altText: 'A harbour',
      version: 2,
    })
    expect((await change({ altText: 'Late', version: 1 })).json).toMatchObject({
      ...{ code: 'conflict', current: { altText: 'A harbour', version: 2 } },
    })
    expect((await change({ altText: 'x'.repeat(4_087), version: 2 })).json.violations[0]).toMatchObject({
      ...{ field: 'body.altText', measured: 4_087, allowed: 'at most 4,086 characters' },
    })
    expect((await change({ captions: CAPTIONS, version: 2 })).json.violations[0]).toMatchObject({ rule: 'wrong_type' })
    expect((await browser.send('POST', `/api/media/${id}/retirement`, { version: 2 })).json.retiredAt).not.toBeNull()
    expect((await browser.get('/api/media')).json.total).toBe(0)
    expect((await browser.get('/api/media?retired=true')).json.total).toBe(1)
    expect((await browser.send('DELETE', `/api/media/${id}/retirement`, { version: 3 })).json.retiredAt).toBeNull()
    const { items } = (await browser.get(`/api/audit?subjectId=${id}`)).json
    expect(items.map((each: { event: string }) => each.event)).toEqual([
      ...['media.revived', 'media.retired', 'media.edited', 'media.uploaded'],
    ])
    expect(items[2]).toMatchObject({ before: { altText: '' }, after: { altText: 'A harbour' } })
  })

  it('says where a file is used, and keeps it on offer while a post is not out yet', async () => {
    const desk = await makeDesk(await open())
    const ana = await desk.addPerson()
    const browser = await desk.browserOf(ana)
    const { id } = (await sendFile(desk, ana, upload('One.jpg', 'A harbour'), await makePhoto())).json
    const content = {
      ...{ text: 'The harbour is open', link: null, media: [{ mediaId: id, altText: 'A harbour' }], campaign: null },
      ...{ pillars: [], types: [], region: null, language: null, ownerId: ana.id, channels: [] },
      ...{ sensitivity: { kind: 'normal' }, why: 'It opened' },
    }
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A post needs a desk' }, async (tx) => {
      const facts = { name: 'Desk', zone: 'UTC', demo: false, clockOffsetMs: 0, createdAt: NOW, version: 1 }
      await tx.desk.insert({ ...DEFAULT_SETTINGS, ...facts })
      tx.record({ event: 'desk.made', subject: { kind: 'desk', id: 'desk', name: 'Desk' } })
    })
    const post = await browser.send('POST', '/api/posts', { content })
    expect(post.status, post.text).toBe(200)
    expect((await browser.get(`/api/media/${id}`)).json.usedIn).toMatchObject([
      { title: 'The harbour is open', state: 'draft' },
    ])
    const helen = await desk.browserOf(await desk.addPerson({ level: 'stakeholder' }))
    expect((await helen.get(`/api/media/${id}`)).json.usedIn, 'a draft is not told to everybody').toMatchObject([
      { title: 'A post of the social team', state: 'draft' },
    ])
    expect((await browser.get('/api/media?unused=true')).json.total).toBe(0)
    const refused = await browser.send('POST', `/api/media/${id}/retirement`, { version: 1 })
    expect(refused.json.violations[0]).toMatchObject({ rule: 'in_use', measured: 1, allowed: '0 posts' })
    expect(refused.json.detail).toMatch(
      /“One.jpg” is used by a post that is not out yet: “The harbour is open”\. Take it out/,
    )
    expect((await browser.get(`/api/media/${id}`)).json.retiredAt).toBeNull()
  })
})
