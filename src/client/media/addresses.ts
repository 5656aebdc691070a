import type { Output } from '#contract/contract.ts'
import { addressOf } from '../call.ts'

export type Media = Output<'listMedia'>['items'][number]

/** Enough of a hash to tell two pictures of one video apart. */
const SHORT = 12

/** Where the small picture is; null for a video without a poster. */
export function thumbAddress({ id, thumbSha256 }: Pick<Media, 'id' | 'thumbSha256'>): string | null {
  return thumbSha256 && addressOf('readMediaThumb', { params: { id }, query: { v: thumbSha256.slice(0, SHORT) } })
}

export function posterAddress({ id, posterSha256 }: Pick<Media, 'id' | 'posterSha256'>): string | null {
  return posterSha256 && addressOf('readPoster', { params: { id }, query: { v: posterSha256.slice(0, SHORT) } })
}

export function fileAddress({ id }: Pick<Media, 'id'>): string {
  return addressOf('readMediaFile', { params: { id } })
}

/** Where the captions are; null without any. The version makes a player look again. */
export function captionsAddress({ id, captions, version }: Pick<Media, 'id' | 'captions' | 'version'>): string | null {
  return captions === null ? null : addressOf('readCaptions', { params: { id }, query: { v: String(version) } })
}
