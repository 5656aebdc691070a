import { CROP_SHAPES } from '#core/media/crop.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { MEDIA_RULES } from '#core/publication/media-rules.ts'
import type { MediaUse } from '#core/post/content.ts'
import { readFailure } from '#client/api-error.ts'
import { fileAddress, type Media } from '#client/media/addresses.ts'
import { CropDialog } from '#ui/media/crop-dialog.tsx'
import type { ChannelView } from '../channel-view.ts'
import type { Tab } from '../composer-context.ts'
import { useCropMedia } from '../crop-media.ts'

type Uses = readonly MediaUse[]

interface CropForPostProps {
  readonly tab: Tab
  readonly view?: ChannelView | undefined
  readonly media: Media
  readonly index: number
  readonly uses: Uses
  readonly onChange: (next: Uses) => void
  readonly onClose: () => void
}

/** Cuts a picture for the post: a new file, which takes its place here. The library keeps both. */
export function CropForPost({ view, media, index, uses, onChange, onClose }: CropForPostProps) {
  const makeCrop = useCropMedia()
  const size = { width: media.width ?? 1, height: media.height ?? 1 }
  const where = view ? `for ${PLATFORM_NAMES[view.platform]}` : 'for every channel that follows the master'
  const shapes = view
    ? CROP_SHAPES.filter((shape) => fits(view, shape.ratio)).map((shape) => within(view, shape))
    : CROP_SHAPES
  const crop = async (area: { x: number; y: number; width: number; height: number }, maxWidth: number | null) => {
    const asJpeg = view !== undefined && takesOnlyJpeg(view)
    const made = await makeCrop(media, { ...area, asJpeg, ...(maxWidth !== null && { maxWidth }) })
    onChange(uses.map((each, at) => (at === index ? { ...each, mediaId: made.id } : each)))
  }
  return (
    <CropDialog
      title={`Crop “${media.name}” ${where}`}
      image={fileAddress(media)}
      size={size}
      shapes={shapes}
      action="Use this crop"
      onCrop={crop}
      sayFailure={(error) => readFailure(error).message}
      onClose={onClose}
    />
  )
}

/** Shapes that the platform would refuse are not offered. */
function fits(view: ChannelView, ratio: number | null): boolean {
  const range = MEDIA_RULES[view.platform].kinds.image?.ranges.ratio
  if (!range || ratio === null) return true
  return ratio >= (range.min ?? 0) - 1e-9 && ratio <= (range.max ?? Number.POSITIVE_INFINITY) + 1e-9
}

/** No wider than the platform takes it. */
function within(view: ChannelView, shape: (typeof CROP_SHAPES)[number]): (typeof CROP_SHAPES)[number] {
  const most = MEDIA_RULES[view.platform].kinds.image?.ranges.width?.max
  return most === undefined ? shape : { ...shape, maxWidth: Math.min(most, shape.maxWidth ?? most) }
}

function takesOnlyJpeg(view: ChannelView): boolean {
  return MEDIA_RULES[view.platform].kinds.image?.types.join() === 'image/jpeg'
}
