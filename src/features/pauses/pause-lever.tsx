import { useQuery } from '@tanstack/react-query'
import { NEW_PAUSE } from '#client/desk-links.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { LiftDialog } from './components/lift-dialog.tsx'
import { PauseReceipt } from './components/pause-receipt.tsx'
import { SetPauseDialog } from './components/set-pause-dialog.tsx'

interface PauseLeverProps {
  /** `new`, or the id of a pause to look at. */
  readonly pause: string | null
  /** The id of the pause to lift. */
  readonly lift: string | null
  readonly onSet: (id: string) => void
  readonly onClose: () => void
}

const LOOK_MS = 1_000

/** The lever of publishing, over whatever page one is on: throw it, see it hold, let it go. */
export function PauseLever({ pause, lift, onSet, onClose }: PauseLeverProps) {
  const may = useMay('pause.set')
  if (pause === NEW_PAUSE) return may ? <SetPauseDialog onSet={onSet} onClose={onClose} /> : null
  if (pause) return <Looked id={pause} onClose={onClose} />
  if (lift && may) return <Lifted id={lift} onClose={onClose} />
  return null
}

const pauseQuery = (id: string) => apiQuery('getPause', { params: { id } })

/** Asks again until nothing is on its way any more. */
function Looked({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery({
    ...pauseQuery(id),
    refetchInterval: ({ state }) => (state.data?.clear || state.error ? false : LOOK_MS),
  })
  return (
    <Dialog opened onClose={onClose} title="The pause">
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {(answer) => <PauseReceipt answer={answer} answeredAt={query.dataUpdatedAt} onClose={onClose} />}
      </QueryView>
    </Dialog>
  )
}

function Lifted({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(pauseQuery(id))
  if (query.data) return <LiftDialog pause={query.data.pause} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title="Lift a pause">
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {() => null}
      </QueryView>
    </Dialog>
  )
}
