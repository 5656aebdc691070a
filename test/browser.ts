import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser without a window, that asks nothing of any host but ours. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @throws when there is no Chromium; journeys are skipped before it comes to that */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('Set CHROMIUM to the browser, or run npm test, which finds it')
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, HOME: await mkdtemp(join(tmpdir(), 'signalbox-browser-')) },
  })
}
