import { Select, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { LinkPlace } from '#core/post/content.ts'
import { LINK_PLACES_OF, placeOf } from '#core/publication/render.ts'
import type { ChannelView } from '../channel-view.ts'
import { fieldId, type Tab, useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { isWholeLink } from '../draft.ts'
import { BackToMaster } from './back-to-master.tsx'
import { TrackLinks } from './track-links.tsx'

interface LinkFieldProps {
  readonly tab: Tab
  readonly view?: ChannelView
  readonly value: string | null
  readonly onChange: (link: string | null) => void
}

const PLACE_NAMES: Record<LinkPlace, string> = {
  text: 'In the text',
  card: 'As a card',
  'first-comment': 'In the first comment',
  nowhere: 'Nowhere',
}

/** The link, and on a channel where it goes. */
export function LinkField({ tab, view, value, onChange }: LinkFieldProps) {
  const whole = isWholeLink(value)
  return (
    <div>
      <div className={classes.linkRow}>
        <TextInput
          id={fieldId(tab, 'link')}
          label="Link"
          type="url"
          inputMode="url"
          placeholder="https://"
          leftSection={<IconLink size={15} aria-hidden />}
          value={value ?? ''}
          maxLength={2000}
          readOnly={view?.frozen}
          onChange={(event) => onChange(event.currentTarget.value.trim() || null)}
          error={whole ? undefined : 'Give a whole web address, beginning with https://. Until then it is not saved.'}
          description={view && value !== null && view.plan.own.link === undefined ? 'Follows the master' : undefined}
        />
        {view && <PlaceField view={view} link={value} />}
        {view && <BackToMaster channelId={view.plan.channelId} field="link" what="link" own={view.plan.own} />}
      </div>
      {view ? <TrackLinks channelId={view.plan.channelId} /> : <TrackLinks />}
    </div>
  )
}

function PlaceField({ view, link }: { view: ChannelView; link: string | null }) {
  const { editOwn } = useComposer()
  const { plan, platform, rendered, frozen } = view
  const hasMedia = rendered.media.length > 0
  const place = placeOf(platform, plan.own.linkPlace, hasMedia)
  if (!link) return null
  const cardMoved = hasMedia && place === 'text' && LINK_PLACES_OF[platform][0] === 'card'
  return (
    <Select
      label="Where it goes"
      data={LINK_PLACES_OF[platform].map((each) => ({
        value: each,
        label: PLACE_NAMES[each],
        disabled: each === 'card' && hasMedia,
      }))}
      value={place}
      disabled={frozen}
      onChange={(next) => editOwn(plan.channelId, 'linkPlace', (next ?? undefined) as LinkPlace | undefined)}
      description={cardMoved ? 'A card and files exclude each other' : undefined}
    />
  )
}
