import { TagsInput, TextInput } from '@mantine/core'
import { CountRing } from '#ui/count-ring.tsx'
import { type ChannelView, toRing } from '../channel-view.ts'
import { fieldId, useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'

interface ChannelExtrasProps {
  readonly view: ChannelView
}

/** What only some platforms have: a content warning, a topic, tags beside the text. */
export function ChannelExtras({ view }: ChannelExtrasProps) {
  const { editOwn } = useComposer()
  const { plan, platform, frozen } = view
  const { channelId, own } = plan
  return (
    <>
      {platform === 'mastodon' && (
        <TextInput
          id={fieldId(channelId, 'contentWarning')}
          label="Content warning"
          description="Readers see this first. It shares the room of the text."
          value={own.contentWarning ?? ''}
          maxLength={1000}
          readOnly={frozen}
          onChange={(event) => editOwn(channelId, 'contentWarning', event.currentTarget.value || undefined)}
        />
      )}
      {platform === 'threads' && (
        <TextInput
          id={fieldId(channelId, 'topicTag')}
          label="Topic"
          description="One, without #, of at most 50 characters."
          value={own.topicTag ?? ''}
          maxLength={100}
          readOnly={frozen}
          onChange={(event) => editOwn(channelId, 'topicTag', event.currentTarget.value || undefined)}
        />
      )}
      {(platform === 'youtube' || platform === 'bluesky') && (
        <TagsInput
          id={fieldId(channelId, 'tags')}
          label={platform === 'youtube' ? 'Tags' : 'Tags beside the text'}
          description="Press Enter after each, without #."
          value={[...(own.tags ?? [])]}
          readOnly={frozen}
          maxTags={100}
          onChange={(tags) => editOwn(channelId, 'tags', tags.length > 0 ? tags : undefined)}
        />
      )}
    </>
  )
}

/** Of a video. */
export function TitleField({ view }: ChannelExtrasProps) {
  const { editOwn } = useComposer()
  const { plan, counts, frozen } = view
  const count = counts.get('title')
  return (
    <TextInput
      id={fieldId(plan.channelId, 'title')}
      label="Title"
      value={plan.own.title ?? ''}
      maxLength={1000}
      readOnly={frozen}
      rightSectionWidth={64}
      rightSection={
        count && (
          <span className={classes.inRing}>
            <CountRing {...toRing(count)} always />
          </span>
        )
      }
      onChange={(event) => editOwn(plan.channelId, 'title', event.currentTarget.value || undefined)}
    />
  )
}
