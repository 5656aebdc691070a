import type { Media } from '#core/media/media.ts'
import type { Parcel, ParcelFile } from '#core/ports/connector.ts'
import type { MediaFiles } from '#core/ports/media-files.ts'
import { render } from '#core/publication/render.ts'
import { assert } from '#core/base/assert.ts'
import { joinPieces } from '#core/base/bytes.ts'
import type { Claimed, PublisherNeeds } from './needs.ts'

/** Puts together what a connector sends: the words with their link in place, and the files, read when asked for. */
export async function makeParcel({ stores, files }: PublisherNeeds, claimed: Claimed): Promise<Parcel> {
  const { record, publication } = claimed
  const rendered = render(publication.platform, record.post, publication.own)
  const ids = rendered.media.map((use) => use.mediaId)
  const media = new Map((ids.length > 0 ? await stores.media.getMany(ids) : []).map((each) => [each.id, each]))
  return {
    publicationId: publication.id,
    rendered,
    language: record.post.language,
    files: rendered.media.map(({ mediaId, altText }) => {
      const found = media.get(mediaId)
      assert(found, `A publication that was approved uses the file ${mediaId}, which is not there`)
      return toFile(files, found, altText)
    }),
  }
}

function toFile(files: MediaFiles, { sha256, name, type, bytes, width, height }: Media, altText: string): ParcelFile {
  return {
    ...{ name, type, bytes, width, height, altText },
    read: () => joinPieces(files.read(sha256)),
  }
}
