// `npm run backup`, `npm run restore FILE`, `npm run reset-demo`: the desk's own commands, from its build.
import { spawnSync } from 'node:child_process'
import { buildStale } from './build.mjs'

await buildStale(['server'])
const { status } = spawnSync(process.execPath, ['dist/server/commands.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
