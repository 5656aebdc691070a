import { Button, Popover } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { useComposer, WHEN_POPOVER } from '../composer-context.ts'
import classes from '../when.module.css'
import { WhenPanel } from './when-panel.tsx'

/** When the post goes out; opens the place to change it. */
export function WhenButton() {
  const { views } = useComposer()
  const [opened, setOpened] = useState(false)
  const times = [...new Set(views.map(({ at, plan }) => (at ? `${at} ${plan.zone}` : '')))]
  const first = views.find(({ at }) => at)
  const words =
    !first || !first.at
      ? 'No time yet'
      : times.length > 1
        ? `From ${formatMoment(views.flatMap(({ at }) => at ?? []).sort()[0] ?? first.at, first.plan.zone, 'short')}, ${times.length} times`
        : `${formatMoment(first.at, first.plan.zone, 'full')} ${offsetName(first.plan.zone, first.at)}`
  return (
    <Popover
      id={WHEN_POPOVER}
      opened={opened}
      onChange={setOpened}
      position="top-start"
      width={460}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          leftSection={<IconClock size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
          className={classes.button}
        >
          <span className={classes.hidden}>When: </span>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label="When">
        <WhenPanel onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
