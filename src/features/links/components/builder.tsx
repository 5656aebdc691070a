import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FocusEvent, useState } from 'react'
import { ApiError } from '#client/api-error.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { classNames } from '#ui/class-names.ts'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { toExpiry } from '../link-end.ts'
import { useCreateLinks } from '../mutations.ts'
import { type Link, useConvention } from '../queries.ts'
import { type LinkWish, useBuilder } from '../use-builder.ts'
import classes from '../links.module.css'
import { BuilderFields } from './builder-fields.tsx'
import { BuilderResults } from './builder-results.tsx'
import { MadeLinks } from './made-links.tsx'

const NO_CHANNELS: never[] = []
const SHORTEST_WHY = 3

/** Makes links by the convention: what would come of it stands below while it is put together. */
export function Builder({ onClose }: { onClose: () => void }) {
  const convention = useConvention()
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? NO_CHANNELS
  const builder = useBuilder(convention, channels)
  const { made, failure, busy, make } = useMaking()
  const { wish, links, ready } = builder
  const explained = wish.why.trim().length >= SHORTEST_WHY
  if (made) return <MadeLinks links={made} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title="New link" size="large" holdsWork>
      <div className={classes.stack}>
        <div className={classNames(classes.stack, classes.builder)} onFocus={reveal}>
          <BuilderFields builder={builder} convention={convention} channels={channels} />
        </div>
        {failure && (
          <Notice
            tone="danger"
            announce="alert"
            action={
              failure.code === 'already-exists' &&
              !failure.violations.length && (
                <Button size="compact-sm" onClick={() => void make(wish, true)}>
                  Make another
                </Button>
              )
            }
          >
            {failure.message}
          </Notice>
        )}
        {wish.destination.trim() !== '' && <BuilderResults builder={builder} />}
        <DialogActions>
          {ready && !explained && <span className={classes.words}>Say why, in a few words.</span>}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="filled"
            loading={busy}
            disabled={!ready || !explained}
            onClick={() => void make(wish, false)}
          >
            {links.length > 1 ? `Make ${links.length} links` : 'Make the link'}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

/** Whoever goes on by keyboard sees the field: the live result would lie over it, and the browser takes it for in sight. */
function reveal({ target }: FocusEvent<HTMLElement>): void {
  target.scrollIntoView({ block: 'nearest' })
}

interface Failure {
  readonly message: string
  readonly code: string | null
  readonly violations: readonly unknown[]
}

function useMaking() {
  const create = useCreateLinks()
  const { zone } = useSession().desk
  const [made, setMade] = useState<readonly Link[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const make = async ({ slug, channelIds, end, ...wish }: LinkWish, again: boolean) => {
    setBusy(true)
    setFailure(null)
    try {
      const said = { slug: slug.trim() || null, why: wish.why.trim(), expiresAt: toExpiry(end, zone) }
      setMade((await create({ ...wish, ...said, channelIds: [...channelIds], again })).links)
    } catch (error) {
      const known = error instanceof ApiError ? error : null
      const message = error instanceof Error ? error.message : String(error)
      setFailure({ message, code: known?.code ?? null, violations: known?.violations ?? [] })
    } finally {
      setBusy(false)
    }
  }
  return { made, failure, busy, make }
}
