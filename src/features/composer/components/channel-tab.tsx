import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { HAS_FIRST_COMMENT, HAS_THREAD } from '#core/publication/render.ts'
import { HELD_REASON_NAMES, STATE_NAMES } from '#core/publication/state.ts'
import { Notice } from '#ui/notice.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { STATE_TONES } from '#client/state-tones.ts'
import { showToast } from '#ui/toast.tsx'
import type { ChannelView } from '../channel-view.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { BackToMaster } from './back-to-master.tsx'
import { ChannelExtras, TitleField } from './channel-extras.tsx'
import { CopyField } from './copy-field.tsx'
import { LinkField } from './link-field.tsx'
import { MediaStrip } from './media-strip.tsx'
import { ThreadEditor } from './thread-editor.tsx'

/** What a channel says: as the master, or otherwise. */
export function ChannelTab({ view }: { view: ChannelView }) {
  const { content, editOwn } = useComposer()
  const { plan, platform, counts, frozen } = view
  const { own, channelId } = plan
  const isVideo = platform === 'youtube'
  const linked = own.text === undefined
  return (
    <>
      <ChannelHead view={view} />
      {frozen && <Notice tone="info">It is on its way or out: nothing here can be changed any more.</Notice>}
      {isVideo && <TitleField view={view} />}
      <CopyField
        tab={channelId}
        field={isVideo ? 'description' : 'text'}
        label={isVideo ? 'Description' : 'Copy'}
        placeholder="Nothing in the master yet. What is typed here stays here."
        value={own.text ?? content.text}
        onChange={(text) => editOwn(channelId, 'text', text)}
        count={counts.get(isVideo ? 'description' : 'text')}
        minRows={5}
        readOnly={frozen}
        note={
          linked ? (
            'Follows the master until you change it here'
          ) : (
            <BackToMaster channelId={channelId} field="text" what="copy" own={own} />
          )
        }
      />
      {HAS_THREAD.includes(platform) && <ThreadEditor view={view} />}
      <MediaStrip
        tab={channelId}
        view={view}
        uses={own.media ?? content.media}
        readOnly={frozen}
        onChange={(media) =>
          editOwn(channelId, 'media', typeof media === 'function' ? media(own.media ?? content.media) : media)
        }
      />
      <LinkField
        tab={channelId}
        view={view}
        value={own.link === undefined ? content.link : own.link}
        onChange={(link) => editOwn(channelId, 'link', link)}
      />
      {HAS_FIRST_COMMENT.includes(platform) && (
        <CopyField
          tab={channelId}
          field="firstComment"
          label="First comment"
          placeholder={`Written below the post on ${PLATFORM_NAMES[platform]}, right after it`}
          value={own.firstComment ?? ''}
          onChange={(text) => editOwn(channelId, 'firstComment', text || undefined)}
          minRows={1}
          readOnly={frozen}
        />
      )}
      <ChannelExtras view={view} />
    </>
  )
}

function ChannelHead({ view }: { view: ChannelView }) {
  const { content, edit, setTab } = useComposer()
  const { channel, state, publication, frozen } = view
  const remove = () => {
    const before = content.channels
    edit((now) => ({ ...now, channels: now.channels.filter((plan) => plan.channelId !== channel.id) }))
    setTab('master')
    showToast(`${channel.name} is off the post.`, { undo: () => edit((now) => ({ ...now, channels: before })) })
  }
  const why = publication?.heldReason ? `: ${HELD_REASON_NAMES[publication.heldReason]}` : ''
  return (
    <div className={classes.channelHead}>
      <div className={classes.channelWords}>
        <h3 className={classes.channelName}>{channel.name}</h3>
        <span className={classes.quiet}>{channel.handle}</span>
        {state !== 'draft' && (
          <StateMark tone={STATE_TONES[state]}>
            {STATE_NAMES[state]}
            {why}
          </StateMark>
        )}
      </div>
      {!frozen && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconTrash size={14} />} onClick={remove}>
          Remove<span className={classes.hidden}> {channel.name} from the post</span>
        </Button>
      )}
    </div>
  )
}
