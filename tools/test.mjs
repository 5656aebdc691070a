// `npm test`: see to the surroundings, build what is stale, run everything. Arguments go to vitest.
// `npm run test:faults`: only the crash tests, in their long form.
import { spawnSync } from 'node:child_process'
import { buildStale } from './build.mjs'
import { findChromium, preflight } from './preflight.mjs'

preflight()
await buildStale()
const faults = process.argv[2] === '--faults'
const long = ['--project', 'journeys', '--project', 'timed', '--no-file-parallelism', 'test/faults']
const args = faults ? [...long, ...process.argv.slice(3)] : process.argv.slice(2)
const env = { ...process.env, ...(faults && { FAULTS: 'full' }), CHROMIUM: findChromium() ?? '', NODE_ENV: 'test' }
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
