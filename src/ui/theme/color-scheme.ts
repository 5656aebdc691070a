import {
  localStorageColorSchemeManager,
  type MantineColorScheme,
  useComputedColorScheme,
  useMantineContext,
} from '@mantine/core'
import { useCallback } from 'react'

/** Also read by public/color-scheme.js, before anything is painted. */
const STORAGE_KEY = 'signalbox-color-scheme'

export const colorSchemeManager = localStorageColorSchemeManager({ key: STORAGE_KEY })

export const COLOR_SCHEMES: readonly { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** What was chosen (`auto` follows the system), what that comes to now, and how to change it. */
export function useColorScheme() {
  // Not useMantineColorScheme, whose functions are new with every render.
  const { colorScheme, setColorScheme } = useMantineContext()
  const shown = useComputedColorScheme('light')
  const toggle = useCallback(() => setColorScheme(shown === 'dark' ? 'light' : 'dark'), [setColorScheme, shown])
  return { chosen: colorScheme, shown, choose: setColorScheme, toggle }
}
