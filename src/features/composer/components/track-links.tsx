import { Button } from '@mantine/core'
import { IconRoute, IconTransferIn } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '#client/session.ts'
import { showToast } from '#ui/toast.tsx'
import { changePlan } from '../draft.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { useLinkFacts } from '#client/link-facts.ts'
import { findCampaign, findInWords, listUntracked, takeOut, type Untracked } from '../tracking.ts'
import { useTracking } from '../use-tracking.ts'
import { TrackDialog } from './track-dialog.tsx'

/** Mends what the convention asks of the post’s links; nothing where it asks nothing. */
export function TrackLinks({ channelId }: { channelId?: string }) {
  const { content, views } = useComposer()
  const facts = useLinkFacts()
  const may = useMay('link.write')
  if (!facts || !may) return null
  const all = listUntracked(content, views, facts)
  const wanted = channelId ? all.filter((each) => each.channelId === channelId) : all
  const [first] = wanted
  return (
    <>
      {first && <MakeButton key={first.destination} wanted={wanted} />}
      {!channelId && <MoveButton />}
    </>
  )
}

function MakeButton({ wanted }: { wanted: readonly Untracked[] }) {
  const { content } = useComposer()
  const facts = useLinkFacts()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending } = useTracking()
  if (!facts) return null
  const make = () => {
    const campaign = findCampaign(content, wanted, facts.convention)
    if (campaign === null) return setAsked(true)
    mutate({ wanted, campaign }, { onError: ({ message }) => showToast(message, { tone: 'danger' }) })
  }
  return (
    <div className={classes.track}>
      <Button size="compact-sm" leftSection={<IconRoute size={14} aria-hidden />} loading={isPending} onClick={make}>
        {wanted.length === 1 ? 'Make a tracked link' : 'Make tracked links'}
      </Button>
      <span className={classes.quiet}>
        {wanted.length === 1 ? 'One channel needs one.' : `${wanted.length} channels each need their own.`}
      </span>
      {asked && <TrackDialog wanted={wanted} convention={facts.convention} onClose={() => setAsked(false)} />}
    </div>
  )
}

/** An address among the words cannot be another on each channel; in the link field it can. */
function MoveButton() {
  const { content, views, edit } = useComposer()
  const facts = useLinkFacts()
  const found = facts && findInWords(content, views, facts)
  if (!found) return null
  const { url, channelId } = found
  const move = () => {
    edit((now) =>
      channelId === null
        ? { ...now, text: takeOut(now.text, url), link: url }
        : changePlan(now, channelId, (plan) => ({
            ...plan,
            own: { ...plan.own, text: takeOut(plan.own.text ?? '', url), link: url },
          })),
    )
    showToast('The address is in the link field now.', { undo: () => edit(() => content) })
  }
  return (
    <div className={classes.track}>
      <Button size="compact-sm" leftSection={<IconTransferIn size={14} aria-hidden />} onClick={move}>
        Move the address to the link field
      </Button>
      <span className={classes.quiet}>There each channel gets its own tracked link.</span>
    </div>
  )
}
