// `npm test`: see to the surroundings, build what is stale, run everything. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { buildStale } from './build.mjs'
import { findChromium, preflight } from './preflight.mjs'

preflight()
await buildStale()
const env = { ...process.env, CHROMIUM: findChromium() ?? '', NODE_ENV: 'test' }
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
