import { RichText } from '@atproto/api'
import type { Handles, Parcel } from '#core/ports/connector.ts'
import { listPosts } from '../steps.ts'
import type { Facet } from './wire.ts'

/** @returns the handles that the texts mention, each once */
export function listMentions(parcel: Parcel): string[] {
  const handles = listPosts(parcel).flatMap((text) =>
    detect(text).flatMap((facet) => facet.features.flatMap((each) => ('did' in each ? [each.did] : []))),
  )
  return [...new Set(handles)]
}

/** Where the DID of a mentioned handle is kept; an empty one means that nobody was found. */
export function didHandle(handle: string): string {
  return `did.${handle}`
}

/**
 * Links, hashtags and mentions by their place in UTF-8 bytes. Whom nobody could resolve stays plain text. What was
 * resolved comes from the handles and not from asking again, so that a repeat is the very same record.
 */
export function toFacets(text: string, handles: Handles): Facet[] {
  return detect(text).flatMap(({ index, features }) => {
    const resolved = features.flatMap((each): Facet['features'] => {
      if (!('did' in each)) return [each]
      const did = handles[didHandle(each.did)]
      return did ? [{ ...each, did }] : []
    })
    return resolved.length > 0 ? [{ index, features: resolved }] : []
  })
}

/** The library puts the handle where the DID belongs, until somebody resolves it. */
function detect(text: string): Facet[] {
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  return (rich.facets ?? []).map(({ index: { byteStart, byteEnd }, features }) => ({
    index: { byteStart, byteEnd },
    features: features.filter(isKnown),
  }))
}

function isKnown(feature: { $type: string }): feature is Facet['features'][number] {
  return /^app\.bsky\.richtext\.facet#(link|mention|tag)$/.test(feature.$type)
}
