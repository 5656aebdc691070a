import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPencil, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { STATE_NAMES } from '#core/publication/state.ts'
import { StateIcon } from '#ui/state-mark.tsx'
import { useZone } from '#ui/time/moment.tsx'
import type { Post, Publication } from '../queries.ts'
import { listOpen } from '../queue.ts'
import classes from '../review.module.css'
import { sayNames, sayTimes } from '../say-when.ts'

interface DecideBarProps {
  readonly post: Post
  /** The channels that would be decided. */
  readonly chosen: readonly Publication[]
  /** Why nothing of it can be decided by whoever looks; null when it can. */
  readonly whyNot: string | null
  /** Why it cannot be approved as it is; null when it can. */
  readonly blocked: string | null
  readonly onApprove: () => void
  readonly onReturn: (verdict: 'changes' | 'decline') => void
  /** Offered to whoever sent it. */
  readonly onTakeBack: (() => void) | null
}

/** What can be decided; the button says exactly what it will do, and words beside it why it cannot. */
export function DecideBar(props: DecideBarProps) {
  const { post, chosen, whyNot, blocked, onApprove, onReturn, onTakeBack } = props
  const id = useId()
  const zone = useZone()
  if (listOpen(post).length === 0) {
    return <p className={classes.settled}>This no longer waits: it is “{STATE_NAMES[post.state].toLowerCase()}”.</p>
  }
  const why = whyNot ?? (chosen.length === 0 ? 'Choose at least one channel.' : blocked)
  const names = sayNames(chosen.map((each) => PLATFORM_NAMES[each.platform]))
  const approve = chosen.length > 0 ? `Approve for ${names}, ${sayTimes(chosen, zone)}` : 'Approve'
  const disabled = whyNot !== null || chosen.length === 0
  const described = why ? { 'aria-describedby': id } : {}
  return (
    <div className={classes.decide}>
      {why && (
        <p id={id} className={classes.why}>
          <StateIcon tone={whyNot ? 'neutral' : 'caution'} size={15} />
          <span>{why}</span>
        </p>
      )}
      <div className={classes.acts}>
        <Button
          variant="filled"
          className={classes.approve}
          classNames={{ label: classes.approveLabel ?? '' }}
          leftSection={<IconCheck size={16} />}
          disabled={why !== null}
          onClick={onApprove}
          {...described}
        >
          {approve}
        </Button>
        <Button
          leftSection={<IconPencil size={15} />}
          disabled={disabled}
          onClick={() => onReturn('changes')}
          {...described}
        >
          Ask for changes
        </Button>
        <Button
          leftSection={<IconX size={15} />}
          disabled={disabled}
          onClick={() => onReturn('decline')}
          {...described}
        >
          Decline
        </Button>
        {onTakeBack && (
          <Button className={classes.takeBack} leftSection={<IconArrowBackUp size={15} />} onClick={onTakeBack}>
            Take back
          </Button>
        )}
      </div>
    </div>
  )
}
