import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type DeskProcess, startDeskProcess } from '../desk-process.ts'

export interface Visit {
  readonly desk: DeskProcess
  readonly browser: Browser
  /** A browser of its own, signed in as this demonstration person. */
  comeInAs(personId: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page>
  /** What pages complained of on their consoles since the last look. */
  takeComplaints(): string[]
}

/** A suite against the built desk in a real browser; skipped, loudly, where there is none. */
export function describeJourney(name: string, suite: (visit: () => Visit) => void): void {
  describe.skipIf(!process.env.CHROMIUM)(name, () => {
    let visit: Visit
    let dataDir: string
    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'signalbox-journey-'))
      const [desk, browser] = await Promise.all([startDeskProcess({ DATA_DIR: dataDir }), launchBrowser()])
      visit = makeVisit(desk, browser)
    })
    afterAll(async () => {
      await visit.browser.close()
      await visit.desk.stop()
      await rm(dataDir, { recursive: true, force: true })
    })
    suite(() => visit)
  })
}

function makeVisit(desk: DeskProcess, browser: Browser): Visit {
  const complaints: string[] = []
  const watch = (context: BrowserContext): void => {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.type()}: ${message.text()}`)
    })
    context.on('weberror', (error) => void complaints.push(`uncaught: ${error.error().message}`))
  }
  return {
    ...{ desk, browser },
    comeInAs: async (personId, options) => {
      const context = await browser.newContext(options)
      watch(context)
      const answer = await context.request.post(`${desk.url}/api/session/demo`, {
        data: { personId },
        headers: { origin: desk.url },
      })
      if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`)
      return context.newPage()
    },
    takeComplaints: () => complaints.splice(0),
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @param only this rule, instead of all @returns what axe finds on the page, one line a rule and place */
export async function findBarriers(page: Page, only?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeSource)
  return page.evaluate(async (rule) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(rule ? { runOnly: [rule] } : {})
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, only)
}
