import { makeConvention } from '#core/link/convention.ts'
import type { LinkFacts } from '#core/link/post-links.ts'
import type { Output } from '#contract/contract.ts'
import type { Desk } from './session.ts'

/**
 * What the links of a post are judged by, as the server does. Whether a short link still leads somewhere only the
 * server knows.
 * @param values of the pick-lists; nothing while they are asked for
 * @returns null until it is known
 */
export function toLinkFacts(
  { desk, publicUrl }: { readonly desk: Pick<Desk, 'links'>; readonly publicUrl: string },
  values: Output<'listPickLists'>['values'] | undefined,
): LinkFacts | null {
  if (!values) return null
  return { convention: makeConvention(desk.links, values), publicUrl, shortLinks: null }
}
