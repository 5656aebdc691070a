import { Button, FileInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { IMPORT_COLUMNS } from '#core/link/link.ts'
import { refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Progress, takeIn } from '../take-in.ts'
import classes from '../links.module.css'
import { TakenRows } from './taken-rows.tsx'

/** Makes links from CSV, in pieces that can be stopped; every row says what became of it. */
export function TakeIn({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const { progress, state, trial, error, begin, stop } = useTakeIn()
  const running = state === 'trying' || state === 'making'
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Import links from CSV"
      about={sayColumns(useSession().desk.zone)}
      size="large"
      holdsWork
      mustAnswer={running}
    >
      <div className={classes.stack}>
        <FileInput
          label="CSV file"
          placeholder="Choose a file"
          accept=".csv,text/csv,text/plain"
          clearable
          clearButtonProps={{ 'aria-label': 'Take the file away' }}
          disabled={running}
          value={file}
          onChange={setFile}
        />
        <div className={classes.buttons}>
          <Button disabled={!file || running} loading={state === 'trying'} onClick={() => file && begin(file, true)}>
            Try it out
          </Button>
          <Button
            variant="filled"
            disabled={!file || running}
            loading={state === 'making'}
            onClick={() => file && begin(file, false)}
          >
            Make the links
          </Button>
          {running && <Button onClick={stop}>Stop</Button>}
        </div>
        {error && (
          <Notice tone="danger" announce="alert">
            {error}
          </Notice>
        )}
        {progress && <TakenRows progress={progress} stopped={state === 'stopped'} trial={trial} />}
      </div>
    </Dialog>
  )
}

function sayColumns(zone: string): string {
  return [
    `Columns: ${IMPORT_COLUMNS.join(', ')}. Only the destination is needed.`,
    `expires_at is a day, or a day and a time such as 2026-12-24 18:00, as clocks in ${zone.replaceAll('_', ' ')} show it.`,
    'A row that breaks a rule is reported and keeps no other from being made.',
  ].join(' ')
}

type TakeInState = 'idle' | 'trying' | 'making' | 'tried' | 'made' | 'stopped'

function useTakeIn() {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [state, setState] = useState<TakeInState>('idle')
  const [trial, setTrial] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const begin = async (file: File, dryRun: boolean) => {
    const abort = new AbortController()
    running.current = abort
    setError(null)
    setProgress(null)
    setTrial(dryRun)
    setState(dryRun ? 'trying' : 'making')
    try {
      await takeIn(await file.text(), { dryRun, signal: abort.signal, onProgress: setProgress })
      setState(abort.signal.aborted ? 'stopped' : dryRun ? 'tried' : 'made')
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure))
      setState('stopped')
    }
    if (!dryRun) await refresh(client, 'listLinks', 'listLinkCampaigns', 'getClicks')
  }
  return {
    ...{ progress, state, trial, error },
    begin: (file: File, dryRun: boolean) => void begin(file, dryRun),
    stop: () => running.current?.abort(),
  }
}
