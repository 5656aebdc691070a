import type { Channel } from '#core/channel/channel.ts'
import { type BuiltLink, buildLink, fillFields, isTaggable } from '#core/link/build-link.ts'
import { fault, type LinkFault } from '#core/link/fault.ts'
import type { LinkFields } from '#core/link/fields.ts'
import { readShortLink } from '#core/link/link.ts'
import type { LinkPreset } from '#core/link/presets.ts'
import type { Settings } from '../../deps.ts'
import { refuseField } from '../../refusal.ts'
import type { ConventionFacts } from './facts.ts'

/** What somebody wants made. */
export interface LinkOrder {
  readonly destination: string
  readonly fields: LinkFields
  /** The key of a preset. */
  readonly preset: string | null
  readonly channelIds: readonly string[]
  readonly standsOn: string | null
  readonly replaceForeign: boolean
}

export interface BuiltOrder extends BuiltLink {
  readonly channel: Channel | null
  readonly fields: LinkFields
}

/**
 * Builds a link for each channel, or one for none.
 * @throws Refusal for a channel or a preset that is not there
 */
export function buildOrder(
  order: LinkOrder,
  facts: ConventionFacts,
  { publicUrl }: Pick<Settings, 'publicUrl'>,
): BuiltOrder[] {
  const preset = findPreset(order.preset, facts)
  const channels = order.channelIds.length > 0 ? order.channelIds.map((id) => findChannel(id, facts)) : [null]
  // Where nothing may be tagged, a channel does not fill anything in.
  const taggable = isTaggable(order, facts.convention)
  return channels.map((channel) => {
    const platform = channel?.platform ?? null
    const fields = taggable ? fillFields(order.fields, preset, platform, facts.convention) : order.fields
    const built = buildLink({ ...order, fields }, facts.convention)
    const loop = readShortLink(built.destination, publicUrl) === null ? [] : [sayLoop(built.destination)]
    return { ...built, channel, fields, faults: [...loop, ...built.faults], url: loop.length > 0 ? null : built.url }
  })
}

function findPreset(key: string | null, { convention }: ConventionFacts): LinkPreset | null {
  if (key === null) return null
  const found = convention.presets.find((each) => each.key === key)
  if (found) return found
  const allowed = convention.presets.map((each) => each.key).join(', ')
  const message = `There is no preset ${key}.`
  throw refuseField({ field: 'body.preset', rule: 'unknown', measured: key, allowed, message })
}

function findChannel(id: string, { channels }: ConventionFacts): Channel {
  const found = channels.get(id)
  if (found && !found.retiredAt) return found
  const message = found ? `${found.name} is retired: choose another channel.` : 'There is no such channel.'
  throw refuseField({ field: 'body.channelIds', rule: found ? 'retired' : 'unknown', measured: id, message })
}

function sayLoop(measured: string): LinkFault {
  return fault({
    ...{ field: 'destination', rule: 'short_link', measured, allowed: 'the page itself' },
    message: 'This is a short link of this desk: one would lead to the other.',
    mend: 'Give the page that it leads to.',
  })
}
