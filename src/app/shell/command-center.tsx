import { lazy, Suspense } from 'react'
import { useCommandList } from '#ui/commands.ts'
import { useCommandCenter } from './command-center-state.ts'
import { useShellCommands } from './use-shell-commands.ts'

const DeskPalette = lazy(() => import('./desk-palette.tsx').then((module) => ({ default: module.DeskPalette })))
const KeySheet = lazy(() => import('#ui/key-sheet.tsx').then((module) => ({ default: module.KeySheet })))

/** The palette and the key sheet, whose code comes when first asked for. */
export function CommandCenter() {
  useShellCommands()
  const { shown, close } = useCommandCenter()
  const commands = useCommandList()
  return (
    <Suspense>
      {shown === 'palette' && <DeskPalette commands={commands} onClose={close} />}
      {shown === 'keys' && <KeySheet commands={commands} onClose={close} />}
    </Suspense>
  )
}
