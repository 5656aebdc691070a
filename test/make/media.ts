import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny'
import sharp from 'sharp'
import { type Answer, ORIGIN, type TestDesk } from './desk.ts'
import type { Person } from '#core/person/person.ts'

interface MakeImage {
  readonly width?: number
  readonly height?: number
  readonly color?: string
}

/** A picture of two halves, so that a rotation or a crop can be told. */
export function makeImage({ width = 600, height = 400, color = '#0a6075' }: MakeImage = {}) {
  const half = Math.round(width / 2)
  return sharp({ create: { width, height, channels: 3, background: color } }).composite([
    { input: { create: { width: half, height, channels: 3, background: '#f4d35e' } }, left: 0, top: 0 },
  ])
}

/** A photo as a phone takes it: lying on its side with a note to turn it, and where it was taken. */
export function makePhoto(): Promise<Buffer> {
  const where = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 22/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '4/1 54/1 0/1',
  }
  return makeImage()
    .withExif({ IFD0: { Make: 'Thistlephone' }, IFD3: where })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** An animation of so many frames. */
export async function makeGif(frames: number): Promise<Buffer> {
  const each = { width: 40, height: 30, channels: 3 as const }
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      sharp({ create: { ...each, background: { r: (index * 60) % 256, g: 90, b: 120 } } })
        .png()
        .toBuffer(),
    ),
  )
  const still = pictures.length === 1
  return (still ? sharp(pictures[0]) : sharp(pictures, { join: { animated: true } })).gif().toBuffer()
}

/**
 * A small file that unfolds to far more than any desk could hold: the head of a PNG says its size, and nobody has to
 * read further.
 */
export function makeBomb(): Buffer {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  )
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  return bomb
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

interface MakeVideo {
  readonly seconds?: number
  readonly frameRate?: number
  readonly rotation?: 0 | 90
}

/** The head of a 320 x 180 H.264 stream: it says what the pictures are. The pictures themselves hold nothing. */
const H264_HEAD = Uint8Array.from([
  ...[0x01, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0x00, 0x0a],
  ...[0x67, 0x42, 0xc0, 0x1e, 0xda, 0x05, 0x06, 0x7c, 0xb8, 0x10],
  ...[0x01, 0x00, 0x04, 0x68, 0xce, 0x3c, 0x80],
])

/** An MP4 whose tables are those of a real one. */
export async function makeVideo({ seconds = 2, frameRate = 25, rotation = 0 }: MakeVideo = {}): Promise<Uint8Array> {
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const source = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(source, { frameRate, rotation })
  await output.start()
  const config = { codec: 'avc1.42c01e', codedWidth: 320, codedHeight: 180, description: H264_HEAD }
  for (let index = 0; index < seconds * frameRate; index += 1) {
    const picture = Uint8Array.from([0, 0, 0, 2, index % 25 === 0 ? 0x65 : 0x41, 0x88])
    const packet = new EncodedPacket(picture, index % 25 === 0 ? 'key' : 'delta', index / frameRate, 1 / frameRate)
    await source.add(packet, index === 0 ? { decoderConfig: config } : undefined)
  }
  await output.finalize()
  const { buffer } = output.target
  if (!buffer) throw new Error('The muxer made nothing')
  return new Uint8Array(buffer)
}

export const CAPTIONS = 'WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nEvery merge request, one clear view.\n'

/** Sends a file as a browser does. */
export async function sendFile(
  desk: TestDesk,
  as: Person | null,
  path: string,
  content: Uint8Array,
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const own: Record<string, string> = as ? { cookie: await desk.cookieOf(as) } : {}
  const response = await desk.app.request(`${ORIGIN}${path}`, {
    method,
    headers: { origin: ORIGIN, 'content-type': 'application/octet-stream', ...own, ...headers },
    body: new Uint8Array(content),
  })
  const text = await response.text()
  const json = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : null
  return { status: response.status, headers: response.headers, text, json }
}

/** Reads bytes, which text would break. */
export async function readBytes(
  desk: TestDesk,
  as: Person,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; bytes: Uint8Array }> {
  const cookie = await desk.cookieOf(as)
  const response = await desk.app.request(`${ORIGIN}${path}`, { headers: { cookie, ...headers } })
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}
