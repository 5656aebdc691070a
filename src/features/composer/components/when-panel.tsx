import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ChannelPlan } from '#core/post/content.ts'
import { changePlan } from '../draft.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../when.module.css'
import { Suggestions } from './suggestions.tsx'
import { type When, WhenFields } from './when-fields.tsx'

const toWhen = ({ day, time, zone }: ChannelPlan): When => ({ day, time, zone })

/** Day, time and zone: the same for all, or channel by channel, with the times that would be good. */
export function WhenPanel({ onClose }: { onClose: () => void }) {
  const { views, edit } = useComposer()
  const open = views.filter(({ frozen }) => !frozen)
  const [first] = open
  const differ = new Set(open.map(({ plan }) => JSON.stringify(toWhen(plan)))).size > 1
  const [mode, setMode] = useState<'all' | 'each'>(differ ? 'each' : 'all')
  const setAll = (when: When) =>
    edit((now) => ({
      ...now,
      channels: now.channels.map((plan) =>
        open.some((view) => view.plan.channelId === plan.channelId) ? { ...plan, ...when } : plan,
      ),
    }))
  const setOne = (channelId: string, when: When) =>
    edit((now) => changePlan(now, channelId, (plan) => ({ ...plan, ...when })))
  if (!first) return <p className={classes.note}>Add a channel first: each has its own good times.</p>
  return (
    <div className={classes.panel}>
      <SegmentedControl
        fullWidth
        aria-label="One time or several"
        value={mode}
        onChange={(next) => setMode(next as 'all' | 'each')}
        data={[
          { value: 'all', label: 'Same for all' },
          { value: 'each', label: 'Per channel' },
        ]}
      />
      {mode === 'all' ? (
        <>
          <WhenFields when={toWhen(first.plan)} onChange={setAll} label="all channels" focus />
          <Suggestions views={open} onPick={(slot) => setAll({ day: slot.day, time: slot.time, zone: slot.zone })} />
        </>
      ) : (
        open.map((view) => (
          <fieldset key={view.plan.channelId} className={classes.channel}>
            <legend className={classes.legend}>{view.channel.name}</legend>
            <WhenFields
              when={toWhen(view.plan)}
              onChange={(when) => setOne(view.plan.channelId, when)}
              label={view.channel.name}
            />
            <Suggestions
              views={[view]}
              onPick={(slot) => setOne(view.plan.channelId, { day: slot.day, time: slot.time, zone: slot.zone })}
            />
          </fieldset>
        ))
      )}
      <div className={classes.end}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAll({ day: null, time: null, zone: first.plan.zone })}
        >
          No time yet
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
