import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { showToast } from '#ui/toast.tsx'
import { type ComposerValue, useComposer } from './composer-context.ts'
import { chooseAddress, type Untracked } from './tracking.ts'

type Link = Output<'createLinks'>['links'][number]

/** Makes a tracked link for each channel, and lets the channels carry them; can be taken back. */
export function useTracking() {
  const client = useQueryClient()
  const composer = useComposer()
  return useMutation({
    mutationFn: async ({ wanted, campaign }: { wanted: readonly Untracked[]; campaign: string }) => {
      const links: Link[] = []
      for (const [destination, channelIds] of groupByPage(wanted))
        links.push(...(await findOrMake({ destination, channelIds, campaign, why: sayWhy(composer) })))
      return links
    },
    onSuccess: (links) => carry(composer, links),
    onSettled: () => refresh(client, 'listLinks'),
  })
}

function groupByPage(wanted: readonly Untracked[]): ReadonlyMap<string, string[]> {
  const pages = new Map<string, string[]>()
  for (const { destination, channelId } of wanted)
    pages.set(destination, [...(pages.get(destination) ?? []), channelId])
  return pages
}

interface Wish {
  readonly destination: string
  readonly channelIds: readonly string[]
  readonly campaign: string
  readonly why: string
}

/** A link that the channel has for this page already is used again. */
async function findOrMake({ destination, channelIds, campaign, why }: Wish): Promise<Link[]> {
  const order = { destination, fields: { campaign }, replaceForeign: true }
  const { links: built } = await call('buildLinks', { body: { ...order, channelIds: [...channelIds] } })
  const known = built.flatMap(({ channelId, duplicates }) => {
    const usable = duplicates.find((each) => each.state === 'live' && each.channelId === channelId)
    return usable ? [usable] : []
  })
  const missing = channelIds.filter((id) => !known.some((each) => each.channelId === id))
  if (missing.length === 0) return known
  const made = await call('createLinks', { body: { ...order, channelIds: missing, why, again: true } })
  return [...known, ...made.links]
}

function sayWhy({ content }: ComposerValue): string {
  const words = content.text.trim().split('\n')[0]?.slice(0, 80)
  return words ? `For the post “${words}”` : 'For a post'
}

function carry({ edit, views }: ComposerValue, links: readonly Link[]): void {
  const before = new Map(views.map(({ plan }) => [plan.channelId, plan.own.link]))
  const byChannel = new Map(links.map((link) => [link.channelId, link]))
  edit((now) => ({
    ...now,
    channels: now.channels.map((plan) => {
      const link = byChannel.get(plan.channelId)
      const view = views.find((each) => each.plan.channelId === plan.channelId)
      if (!link || !view) return plan
      return { ...plan, own: { ...plan.own, link: chooseAddress(now, { plan, platform: view.platform }, link) } }
    }),
  }))
  const undo = () =>
    edit((now) => ({
      ...now,
      channels: now.channels.map((plan) => {
        if (!byChannel.has(plan.channelId)) return plan
        const { link: _, ...own } = plan.own
        const was = before.get(plan.channelId)
        return { ...plan, own: was === undefined ? own : { ...own, link: was } }
      }),
    }))
  const many =
    links.length === 1 ? 'Its channel carries a tracked link' : `${links.length} channels carry tracked links`
  showToast(`${many} now.`, { undo })
}
