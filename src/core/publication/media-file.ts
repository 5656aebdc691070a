export type MediaKind = 'image' | 'gif' | 'video' | 'audio' | 'document'

/** What is known of a file before it is sent; null is what nobody has measured, and no rule is checked on it. */
export interface MediaFile {
  /** As the person who uploaded it knows it, such as `launch.jpg`. */
  readonly name: string
  /** Its MIME type, as its content shows, not its name. */
  readonly type: string
  readonly bytes: number
  /** In pixels, as it is shown: after the rotation that the file asks for. */
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  /** How many pictures an animation has; 1 for a still GIF. */
  readonly frames: number | null
  /** In frames a second. */
  readonly frameRate: number | null
  /** Of a document. */
  readonly pages: number | null
  readonly altText: string
}

export const MEDIA_KIND_NAMES: Record<MediaKind, readonly [one: string, many: string]> = {
  image: ['image', 'images'],
  gif: ['animated GIF', 'animated GIFs'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  document: ['document', 'documents'],
}

/** @returns what the file is; a GIF is animated unless it is known to have one frame */
export function mediaKindOf(file: MediaFile): MediaKind {
  if (file.type === 'image/gif') return file.frames === 1 ? 'image' : 'gif'
  const family = file.type.split('/', 1)[0]
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'document'
}

/** Everything about a file that has limits, with how to read it; null where it is not known. */
export const MEASURES = {
  bytes: (file: MediaFile) => file.bytes,
  width: (file: MediaFile) => file.width,
  height: (file: MediaFile) => file.height,
  pixels: (file: MediaFile) => file.width && file.height && file.width * file.height,
  ratio: (file: MediaFile) => file.width && file.height && file.width / file.height,
  seconds: (file: MediaFile) => file.seconds,
  frames: (file: MediaFile) => file.frames,
  frameRate: (file: MediaFile) => file.frameRate,
  pages: (file: MediaFile) => file.pages,
} as const satisfies Record<string, (file: MediaFile) => number | null>

export type Measure = keyof typeof MEASURES

/** What a measure is counted in, as it follows the figure. */
export const MEASURE_UNITS: Record<Measure, string> = {
  bytes: 'bytes',
  width: 'pixels wide',
  height: 'pixels high',
  pixels: 'pixels in all',
  ratio: 'times as wide as high',
  seconds: 'seconds',
  frames: 'frames',
  frameRate: 'frames a second',
  pages: 'pages',
}
