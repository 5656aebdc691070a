// `npm run bench -- --json FILE`: measures, prints a table, and writes one record a figure. Nothing here can fail a test.
// Names of benches (`npm run bench -- posts calendar`) leave out the others.
import { writeFileSync } from 'node:fs'
import { createServer } from 'vite'
import { buildStale } from './build.mjs'
import { findChromium } from './preflight.mjs'

const at = process.argv.indexOf('--json')
const file = at > 0 ? process.argv[at + 1] : null
const only = process.argv.slice(2).filter((word) => word !== '--json' && word !== file)
if (at > 0 && !file) throw new Error('--json needs the file to write')

// Unset, the server below would make it development, and every page that is built after it with the slow React.
process.env.NODE_ENV = 'production'
await buildStale()
process.env.CHROMIUM = findChromium() ?? ''
const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
})
const { runBench } = await vite.ssrLoadModule('/test/measure/run.ts')
const records = await runBench((line) => process.stdout.write(`${line}\n`), only)
await vite.close()
if (file) writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`)
process.exit(0)
