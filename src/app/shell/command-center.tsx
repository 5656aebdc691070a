import { lazy, Suspense, useEffect } from 'react'
import { useCommandList } from '#ui/commands.ts'
import { useCommandCenter } from './command-center-state.ts'
import { EarlyKeys } from './early-keys.tsx'
import { useShellCommands } from './use-shell-commands.ts'

const loadPalette = () => import('./desk-palette.tsx')
const loadSheet = () => import('#ui/key-sheet.tsx')
const DeskPalette = lazy(() => loadPalette().then((module) => ({ default: module.DeskPalette })))
const KeySheet = lazy(() => loadSheet().then((module) => ({ default: module.KeySheet })))

/** How long after the first paint the code of the two is fetched, in milliseconds. */
const QUIET_MS = 1_500

/** The palette and the key sheet. Their code is not in the first paint, and there before anybody asks. */
export function CommandCenter() {
  useShellCommands()
  const { shown, early, close } = useCommandCenter()
  const commands = useCommandList()
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadPalette(), loadSheet()]).catch(() => undefined), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Suspense fallback={shown === 'palette' && <EarlyKeys />}>
      {shown === 'palette' && <DeskPalette initial={early} commands={commands} onClose={close} />}
      {shown === 'keys' && <KeySheet commands={commands} onClose={close} />}
    </Suspense>
  )
}
