import { Menu } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { ChannelPlan } from '#core/post/content.ts'
import { useSession } from '#client/session.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { CountRing } from '#ui/count-ring.tsx'
import { showToast } from '#ui/toast.tsx'
import { type ChannelView, findTightest, hasOwnCopy, toRing } from '../channel-view.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import type { Channel } from '../queries.ts'
import { keepLastChannels } from '../use-opening.ts'

/** Master first, then the channels of the post, then the way to add one. */
export function ChannelTabs() {
  const { views, tab, setTab } = useComposer()
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const at = tabs.findIndex((each) => each === document.activeElement)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
    next.click()
  }
  return (
    <div className={classes.tabsLine}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it take the focus */}
      <div
        ref={list}
        className={classes.tabs}
        data-many={views.length > 4 || undefined}
        role="tablist"
        aria-label="Master and channels"
        onKeyDown={walk}
      >
        <button type="button" {...tabProps('master', tab)} onClick={() => setTab('master')}>
          <IconFileText size={16} stroke={1.7} aria-hidden />
          Master
        </button>
        {views.map((view) => (
          <ChannelTabButton key={view.plan.channelId} view={view} />
        ))}
      </div>
      <AddChannel />
    </div>
  )
}

function tabProps(tab: string, shown: string) {
  const selected = tab === shown
  return {
    role: 'tab' as const,
    id: `composer-tab-${tab}`,
    'aria-selected': selected,
    'aria-controls': selected ? 'composer-panel' : undefined,
    tabIndex: selected ? 0 : -1,
    className: classes.tab,
  }
}

function ChannelTabButton({ view }: { view: ChannelView }) {
  const { tab, setTab } = useComposer()
  const { plan, channel, platform } = view
  const count = findTightest(view)
  return (
    <button
      type="button"
      {...tabProps(plan.channelId, tab)}
      onClick={() => setTab(plan.channelId)}
      title={channel.name}
    >
      <BrandMark brand={platform} size={16} />
      <span className={classes.tabName}>{PLATFORM_NAMES[platform]}</span>
      {hasOwnCopy(plan) && (
        <>
          <span className={classes.ownDot} aria-hidden />
          <span className={classes.hidden}>, own copy,</span>
        </>
      )}
      {count && <CountRing {...toRing(count)} />}
    </button>
  )
}

/** Which channels the post goes to. The list stays open, so that several are picked at once. */
function AddChannel() {
  const { channels, content, views, edit, setTab } = useComposer()
  const { desk } = useSession()
  const isOn = (channel: Channel) => content.channels.some((plan) => plan.channelId === channel.id)
  const isFixed = (channel: Channel) => views.some((view) => view.channel.id === channel.id && view.frozen)
  const offered = channels.filter((channel) => !channel.retiredAt && !isFixed(channel))
  const set = (plans: readonly ChannelPlan[]) => {
    keepLastChannels(plans.map((plan) => plan.channelId))
    edit((now) => ({ ...now, channels: plans }))
    setTab('master')
  }
  const add = (added: readonly Channel[]) => {
    const like = content.channels[0]
    const when = { day: like?.day ?? null, time: like?.time ?? null, zone: like?.zone ?? desk.zone }
    set([...content.channels, ...added.map((channel) => ({ channelId: channel.id, own: {}, ...when }))])
  }
  const remove = (channel: Channel) => {
    const before = content.channels
    set(before.filter((plan) => plan.channelId !== channel.id))
    showToast(`${channel.name} is off the post.`, { undo: () => set(before) })
  }
  const rest = offered.filter((channel) => !isOn(channel))
  if (offered.length === 0) return null
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={classes.addTab}>
          <IconPlus size={15} stroke={1.8} aria-hidden />
          {content.channels.length === 0 ? 'Add channels' : <span className={classes.addWord}>Add</span>}
          {content.channels.length > 0 && <span className={classes.hidden}> channels</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((channel) => (
          <Menu.CheckboxItem
            key={channel.id}
            checked={isOn(channel)}
            onChange={(on) => (on ? add([channel]) : remove(channel))}
            closeMenuOnClick={false}
          >
            <span className={classes.menuChannel}>
              <BrandMark brand={channel.platform} size={16} />
              {channel.name}
            </span>
          </Menu.CheckboxItem>
        ))}
        {rest.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => add(rest)}>All of these</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
