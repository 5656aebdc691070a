import type { Page } from 'playwright-core'
import { PAGES, untilStill } from './pages.ts'
import { findBarriers } from './visit.ts'

/** @returns what axe finds on any page, in light and in dark, each with its page */
export async function findBarriersEverywhere(page: Page, url: string): Promise<string[]> {
  const found: string[] = []
  for (const path of PAGES) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(untilStill)
      // Of all that axe looks for, only contrast depends on the scheme.
      const only = colorScheme === 'dark' ? 'color-contrast' : undefined
      found.push(...(await findBarriers(page, only)).map((barrier) => `${path} in ${colorScheme}: ${barrier}`))
    }
  }
  return found
}
