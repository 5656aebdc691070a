import { Button, Popover, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useMemo, useState } from 'react'
import type { CalendarCard } from '#core/calendar/card.ts'
import { rankTimes } from '#core/calendar/slots.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Day, WallTime } from '#core/time/wall.ts'
import { composeSearch } from '#client/desk-links.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { useFocusBack } from '#ui/dialog/use-focus-back.ts'
import { showToast } from '#ui/toast.tsx'
import { type DeskFacts, takenBy } from '../grid-model.ts'
import { modelOf, type Range } from '../model.ts'
import type { Channel } from '../queries.ts'
import { sayShortDay } from '../say-move.ts'
import { type Anchor, say, setCalendarState } from '../state.ts'
import { useCalendarSearch } from '../use-calendar-search.ts'
import classes from './dialogs.module.css'
import { readRemembered, rememberChannels } from './remembered-channels.ts'

interface QuickAddProps {
  readonly day: Day
  readonly time: WallTime | null
  readonly anchor: Anchor
  readonly channelId?: string | undefined
  readonly allCards: readonly CalendarCard[]
  readonly range: Range
  readonly channels: readonly Channel[]
  readonly desk: DeskFacts
  readonly now: string
}

const close = () => setCalendarState({ quickAdd: null })

/** A post in one line, on the day that was clicked. */
export function QuickAdd(props: QuickAddProps) {
  const { day, anchor } = props
  useFocusBack(true)
  return (
    <Popover opened onChange={close} onDismiss={close} position="right-start" width={340} trapFocus>
      <Popover.Target>
        <div style={{ position: 'fixed', pointerEvents: 'none', ...anchor }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Add a post on ${sayShortDay(day)}`}>
        <QuickForm {...props} />
      </Popover.Dropdown>
    </Popover>
  )
}

function QuickForm({ day, time: given, channelId, allCards, range, channels, desk, now }: QuickAddProps) {
  const offered = channels.filter((each) => !each.retiredAt)
  const { me } = useSession()
  const client = useQueryClient()
  const { search, compose, change } = useCalendarSearch()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    channelId ? [channelId] : readRemembered(search.channel, offered),
  )
  const lead = offered.find((each) => each.id === chosen[0])
  const slots = useMemo(() => {
    if (!lead) return []
    const taken = takenBy(lead.id, modelOf(allCards, desk.zone, range), desk.zone)
    return rankTimes({ channel: lead, desk, taken, from: day, days: 1, now }, day)
  }, [lead, allCards, desk, range, day, now])
  const [typed, setTyped] = useState<WallTime | null>(given)
  const time = typed ?? slots[0]?.time ?? desk.workingHours.from
  const slot = slots.find((each) => each.time === time)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  const create = async (then: 'stay' | 'compose') => {
    if (text.trim() === '') return setFault('Write the first words.')
    setBusy(true)
    rememberChannels(chosen)
    try {
      const content = makeContent(text.trim(), me.id, chosen, day, time, desk.zone)
      const post = await call('createPost', { body: { content } })
      void refresh(client, 'getCalendar', 'listUntimed')
      close()
      say(`“${post.title}” is a draft for ${sayShortDay(day)}, ${time}`)
      if (then === 'compose') change(composeSearch(post.id))
      else showToast(`“${post.title}” is a draft for ${sayShortDay(day)}, ${time}.`)
    } catch (error) {
      setFault(readFailure(error).message)
      setBusy(false)
    }
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void create('stay')
  }
  const openComposer = () => {
    if (text.trim() !== '') return void create('compose')
    close()
    compose('new', { day, channelIds: chosen })
  }
  return (
    <form className={classes.quick} onSubmit={onSubmit} aria-label="Quick add">
      <p className={classes.quickTitle}>New post on {sayShortDay(day)}</p>
      <TextInput
        aria-label="First line of the post"
        placeholder="What do we say?"
        value={text}
        error={fault}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFault(null)
        }}
        data-autofocus
      />
      <div>
        <p className={classes.label}>Channels</p>
        <div className={classes.chips}>
          {offered.map(({ id, platform, name }) => (
            <button
              key={id}
              type="button"
              className={classes.chip}
              aria-pressed={chosen.includes(id)}
              aria-label={name}
              onClick={() => toggle(id)}
            >
              <BrandMark brand={platform} size={14} />
              {PLATFORM_NAMES[platform]}
            </button>
          ))}
        </div>
      </div>
      <div>
        <TextInput
          label={`Time (${desk.zone.replaceAll('_', ' ')})`}
          type="time"
          value={time}
          onChange={(event) => setTyped(event.currentTarget.value || null)}
        />
        {slot && <p className={classes.reason}>{slot.reason}</p>}
      </div>
      <div className={classes.ends}>
        <Button onClick={openComposer}>Open in composer</Button>
        <Button type="submit" variant="filled" loading={busy}>
          Add draft
        </Button>
      </div>
    </form>
  )
}

function makeContent(
  text: string,
  ownerId: string,
  channelIds: readonly string[],
  day: Day,
  time: WallTime,
  zone: string,
) {
  return {
    ...{ text, link: null, media: [], campaign: null, pillars: [], types: [], region: null, language: null, ownerId },
    ...{ sensitivity: { kind: 'normal' as const }, why: '' },
    channels: channelIds.map((channelId) => ({ channelId, own: {}, day, time, zone })),
  }
}
