import { Button } from '@mantine/core'
import { useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import classes from '../media.module.css'
import { useRetireMedia, useReviveMedia } from '../mutations.ts'
import type { OneMedia } from '../queries.ts'

/** Takes a file out of what is offered, or offers it again. */
export function Retire({ media }: { media: OneMedia }) {
  const [asked, setAsked] = useState(false)
  const [retire, revive] = [useRetireMedia(), useReviveMedia()]
  const { id, name, version, retiredAt } = media
  const sayNot = (error: unknown) => showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' })
  const offer = async (at: number) => {
    await revive({ id, version: at })
    showToast(`${name} is offered again.`)
  }
  if (retiredAt !== null) {
    return (
      <div className={classes.act}>
        <p className={classes.words}>It is retired: kept where posts use it, and not offered for new ones.</p>
        <Button onClick={() => void offer(version).catch(sayNot)}>Offer again</Button>
      </div>
    )
  }
  return (
    <div className={classes.act}>
      <p className={classes.words}>Retired files stay where they are used and are no longer offered.</p>
      <Button className={classes.danger} onClick={() => setAsked(true)}>
        Retire
      </Button>
      {asked && (
        <ConfirmDialog
          title={`Retire ${name}?`}
          about="It is kept, with everything that uses it, and can be offered again at any time."
          action="Retire file"
          onConfirm={async () => {
            const retired = await retire({ id, version })
            showToast(`${name} is retired.`, { undo: () => void offer(retired.version).catch(sayNot) })
          }}
          onClose={() => setAsked(false)}
          readFailure={readFailure}
        />
      )}
    </div>
  )
}
