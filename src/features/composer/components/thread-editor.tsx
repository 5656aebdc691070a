import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { ChannelView } from '../channel-view.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { CopyField } from './copy-field.tsx'

const MOST_PARTS = 25
const NONE: readonly string[] = []

/** The posts that follow the first, in order. */
export function ThreadEditor({ view }: { view: ChannelView }) {
  const { editOwn, jump } = useComposer()
  const { plan, counts, frozen, platform } = view
  const thread = plan.own.thread ?? NONE
  const set = (parts: readonly string[]) => editOwn(plan.channelId, 'thread', parts.length > 0 ? [...parts] : undefined)
  const move = (from: number, to: number) => {
    const parts = [...thread]
    const [part = ''] = parts.splice(from, 1)
    parts.splice(to, 0, part)
    set(parts)
    jump(plan.channelId, `thread.${to}`)
  }
  const add = () => {
    set([...thread, ''])
    jump(plan.channelId, `thread.${thread.length}`)
  }
  return (
    <div className={classes.thread}>
      {thread.map((part, index) => (
        // Parts have no name but their place.
        <div key={index} className={classes.threadPart}>
          <CopyField
            tab={plan.channelId}
            field={`thread.${index}`}
            label={`Thread, part ${index + 2}`}
            value={part}
            onChange={(text) => set(thread.map((each, at) => (at === index ? text : each)))}
            count={counts.get(`thread.${index}`)}
            minRows={2}
            readOnly={frozen}
          />
          {!frozen && (
            <div className={classes.threadActs}>
              <ActionIcon
                aria-label={`Move part ${index + 2} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={15} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Move part ${index + 2} down`}
                disabled={index === thread.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={15} />
              </ActionIcon>
              <ActionIcon
                aria-label={`Remove part ${index + 2}`}
                onClick={() => set(thread.filter((_, at) => at !== index))}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </div>
          )}
        </div>
      ))}
      {!frozen && thread.length < MOST_PARTS && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
          {thread.length === 0 ? `Go on as a thread on ${PLATFORM_NAMES[platform]}` : 'Add a part'}
        </Button>
      )}
    </div>
  )
}
