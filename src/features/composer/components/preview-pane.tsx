import { IconEye } from '@tabler/icons-react'
import { memo } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SocialPreview } from '#ui/social-preview/social-preview.tsx'
import { formatMoment } from '#ui/time/format.ts'
import type { ChannelView } from '../channel-view.ts'
import { useComposer, useTabView } from '../composer-context.ts'
import classes from '../composer.module.css'
import { toSocial } from '../to-social.ts'

/** What readers would see: of the channel that is open, or of every channel. */
export const PreviewPane = memo(function PreviewPane() {
  const { views } = useComposer()
  const open = useTabView()
  const shown = open ? [open] : views
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.previews} aria-label="Preview" tabIndex={0}>
      {shown.length === 0 && (
        <EmptyState icon={IconEye} title="No channel yet">
          Add the channels that this post goes to, and see it as their readers will.
        </EmptyState>
      )}
      {shown.map((view) => (
        <OnePreview key={view.plan.channelId} view={view} />
      ))}
    </section>
  )
})

function OnePreview({ view }: { view: ChannelView }) {
  const { media } = useComposer()
  const { platform, at, plan } = view
  const when = at ? formatMoment(at, plan.zone, 'short') : 'No time yet'
  return (
    <figure className={classes.preview}>
      <figcaption className={classes.previewHead}>
        <BrandMark brand={platform} size={15} />
        {PLATFORM_NAMES[platform]}
        <span className={classes.previewMark}>Preview</span>
      </figcaption>
      <SocialPreview post={toSocial(view, media, when)} />
    </figure>
  )
}
