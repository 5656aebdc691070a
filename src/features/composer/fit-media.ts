import { useMutation } from '@tanstack/react-query'
import { checkCrop } from '#core/media/crop.ts'
import { MEDIA_RULES } from '#core/publication/media-rules.ts'
import type { MediaUse } from '#core/post/content.ts'
import { readFailure } from '#client/api-error.ts'
import type { Media } from '#client/media/addresses.ts'
import { showToast } from '#ui/toast.tsx'
import type { ChannelView } from './channel-view.ts'
import { useComposer } from './composer-context.ts'
import { useCropMedia } from './crop-media.ts'
import type { Check } from './list-checks.ts'
import type { MediaFacts } from './queries.ts'

/** A picture that the platform would take as another file of the same picture. */
export interface Fit {
  readonly view: ChannelView
  readonly media: Media
  readonly index: number
  readonly asJpeg: boolean
  /** In pixels; null for as wide as it is. */
  readonly maxWidth: number | null
}

const MENDED_BY_FIT = ['wrong_type', 'width_too_big']

/** @returns how the picture that a check speaks of can be made to fit; null where cutting, or another file, is needed */
export function findFit({ rule, field, tab }: Check, views: readonly ChannelView[], facts: MediaFacts): Fit | null {
  const index = Number(/^media\.(\d+)$/.exec(field)?.[1] ?? -1)
  const view = views.find((each) => each.plan.channelId === tab)
  const use = view?.rendered.media[index]
  const media = use && facts.get(use.mediaId)
  if (!MENDED_BY_FIT.includes(rule) || !view || !media) return null
  return checkCrop(media, toWhole(media)) === null ? fitTo(view, media, index) : null
}

function fitTo(view: ChannelView, media: Media, index: number): Fit | null {
  const { types = [], ranges = {} } = MEDIA_RULES[view.platform].kinds.image ?? {}
  const asJpeg = !types.includes(media.type)
  if (asJpeg && !types.includes('image/jpeg')) return null
  const most = ranges.width?.max ?? null
  return { view, media, index, asJpeg, maxWidth: most !== null && most < toWhole(media).width ? most : null }
}

function toWhole({ width, height }: Media) {
  return { x: 0, y: 0, width: width ?? 1, height: height ?? 1 }
}

/** “Use as JPEG, 1,440 wide”: what pressing it does. */
export function sayFit({ asJpeg, maxWidth }: Fit): string {
  const wide = maxWidth === null ? '' : `${maxWidth.toLocaleString('en-US')} wide`
  return asJpeg ? ['Use as JPEG', wide].filter(Boolean).join(', ') : `Make it ${wide}`
}

/** Makes the file that fits, and puts it in the place of the other on that channel alone; can be taken back. */
export function useFit() {
  const crop = useCropMedia()
  const { content, editOwn } = useComposer()
  return useMutation({
    mutationFn: ({ media, asJpeg, maxWidth }: Fit) =>
      crop(media, { ...toWhole(media), asJpeg, ...(maxWidth !== null && { maxWidth }) }),
    onSuccess: (made, { view: { plan, channel }, index }) => {
      const uses = plan.own.media ?? content.media
      editOwn(plan.channelId, 'media', replaceAt(uses, index, made.id))
      const undo = () => editOwn(plan.channelId, 'media', plan.own.media)
      showToast(`${channel.name} uses “${made.name}” now.`, { undo })
    },
    onError: (error) => showToast(readFailure(error).message, { tone: 'danger' }),
  })
}

function replaceAt(uses: readonly MediaUse[], index: number, mediaId: string): readonly MediaUse[] {
  return uses.map((use, at) => (at === index ? { ...use, mediaId } : use))
}
