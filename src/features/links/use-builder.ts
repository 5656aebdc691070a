import { useState } from 'react'
import { type BuiltLink, buildLink, fillFields, isTaggable } from '#core/link/build-link.ts'
import type { Convention } from '#core/link/convention.ts'
import { isSound } from '#core/link/fault.ts'
import { type LinkFields, NO_FIELDS } from '#core/link/fields.ts'
import type { Platform } from '#core/channel/platform.ts'
import { type LinkEnd, NO_END } from './link-end.ts'
import type { LinkFault } from './queries.ts'

/** What somebody has put together so far. */
export interface LinkWish {
  readonly destination: string
  readonly preset: string | null
  readonly channelIds: readonly string[]
  readonly fields: LinkFields
  readonly replaceForeign: boolean
  readonly slug: string
  readonly why: string
  readonly end: LinkEnd
}

export interface WishedLink extends BuiltLink {
  readonly channelId: string | null
}

interface Channel {
  readonly id: string
  readonly platform: Platform
}

const NOTHING: LinkWish = {
  ...{ destination: '', preset: null, channelIds: [], fields: NO_FIELDS },
  ...{ replaceForeign: false, slug: '', why: '', end: NO_END },
}

/** The link as it would be, renewed with every key; nothing is made of it yet. */
export function useBuilder(convention: Convention | null, channels: readonly Channel[]) {
  const [wish, setWish] = useState<LinkWish>(NOTHING)
  const change = (to: Partial<LinkWish>) => setWish((old) => ({ ...old, ...to }))
  const changeFields = (to: Partial<LinkFields>) => setWish((old) => ({ ...old, fields: { ...old.fields, ...to } }))
  const mend = ({ field, value }: NonNullable<LinkFault['fix']>) =>
    field === 'destination' ? change({ destination: value }) : changeFields({ [field]: value })
  const links = convention ? buildAll(wish, convention, channels) : []
  const ready = wish.destination.trim() !== '' && links.length > 0 && links.every(({ faults }) => isSound(faults))
  return { wish, change, changeFields, mend, links, ready }
}

/** As the server builds it: a link for each channel, or one for none. */
export function buildAll(wish: LinkWish, convention: Convention, channels: readonly Channel[]): WishedLink[] {
  const preset = convention.presets.find(({ key }) => key === wish.preset) ?? null
  const chosen = channels.filter(({ id }) => wish.channelIds.includes(id))
  const draft = { destination: wish.destination, standsOn: null, replaceForeign: wish.replaceForeign }
  const taggable = isTaggable(draft, convention)
  return (chosen.length > 0 ? chosen : [null]).map((channel) => {
    const fields = taggable ? fillFields(wish.fields, preset, channel?.platform ?? null, convention) : wish.fields
    return { channelId: channel?.id ?? null, ...buildLink({ ...draft, fields }, convention) }
  })
}
