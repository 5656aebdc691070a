import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { Toasts } from '../toast.tsx'
import { colorSchemeManager } from './color-scheme.ts'
import { cssVariablesResolver, theme } from './theme.ts'

/** Everything the parts of this folder need around them; once, at the root. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
      {/* Mantine puts everything that floats into the element with this attribute; here it is a landmark. */}
      <section aria-label="Overlays" data-mantine-shared-portal-node="true" />
      <Toasts />
    </MantineProvider>
  )
}
