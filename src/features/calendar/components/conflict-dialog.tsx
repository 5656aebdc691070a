import { Button } from '@mantine/core'
import { useState } from 'react'
import { STATE_NAMES } from '#core/publication/state.ts'
import { dayOf, wallTimeOf } from '#core/time/wall.ts'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { useChannels, usePeople } from '../queries.ts'
import { sayShortDay } from '../say-move.ts'
import { type Conflict, setCalendarState, type Stale } from '../state.ts'
import { useMoves } from '../use-moves.ts'
import classes from './dialogs.module.css'

interface ConflictDialogProps {
  readonly conflict: Conflict
  readonly desk: { readonly zone: string }
}

const close = () => setCalendarState({ conflict: null })

/** Somebody else was there first: both versions side by side, and the choice between them. */
export function ConflictDialog({ conflict: { moves, stale }, desk: { zone } }: ConflictDialogProps) {
  const people = usePeople()
  const channels = useChannels()
  const { insist } = useMoves()
  const [busy, setBusy] = useState(false)
  const moveOf = (each: Stale) => moves.find((move) => move.postId === each.postId && move.channelId === each.channelId)
  const anyway = async () => {
    setBusy(true)
    close()
    await insist(
      moves.map((move) => {
        const now = stale.find((each) => each.postId === move.postId && each.channelId === move.channelId)
        if (!now) return move
        return {
          ...move,
          version: now.version,
          before: { ...move.before, at: now.at, state: now.state, version: now.version },
        }
      }),
    )
  }
  return (
    <Dialog
      opened
      onClose={close}
      title="Somebody changed this while you moved it"
      about="Nothing was moved. Here is what there is now, and what you wanted."
      size="large"
    >
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">There now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {stale.map((each) => (
            <tr key={`${each.postId} ${each.channelId}`}>
              <th scope="row">
                {each.title}
                <span className={classes.detail}>{channels.find(({ id }) => id === each.channelId)?.name}</span>
              </th>
              <td>
                {sayWhen(each.at, zone)}
                <span className={classes.detail}>
                  {STATE_NAMES[each.state]}, changed by {people.get(each.updatedBy) ?? 'somebody'}
                </span>
              </td>
              <td>{sayWhen(moveOf(each)?.at ?? null, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button onClick={close} data-autofocus>
          Keep theirs
        </Button>
        <Button variant="filled" loading={busy} onClick={() => void anyway()}>
          Move anyway
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function sayWhen(at: string | null, zone: string): string {
  return at === null ? 'No time' : `${sayShortDay(dayOf(at, zone))}, ${wallTimeOf(at, zone)}`
}
