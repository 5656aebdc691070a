// `npm run check`: everything that can be seen without running the desk. Each check prints what it found.
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { buildStale } from './build.mjs'
import { checkBundle } from './check-bundle.mjs'
import { checkPorts } from './check-ports.mjs'
import { checkWalls } from './check-walls.mjs'

const run =
  (file, ...args) =>
  () =>
    spawnSync(process.execPath, [`node_modules/${file}`, ...args], { stdio: 'inherit' }).status === 0

const CHECKS = {
  'types: core': run('typescript/bin/tsc', '-p', 'tsconfig/core.json'),
  'types: server': run('typescript/bin/tsc', '-p', 'tsconfig/server.json'),
  'types: runtime': run('typescript/bin/tsc', '-p', 'tsconfig/runtime.json'),
  'types: web': run('typescript/bin/tsc', '-p', 'tsconfig/web.json'),
  'types: tests': run('typescript/bin/tsc', '-p', 'tsconfig/test.json'),
  lint: run('oxlint/bin/oxlint', '--deny-warnings'),
  format: run('@biomejs/biome/bin/biome', 'format', '--reporter=summary', '.'),
  'clock, ids and chance are ports': checkPorts,
  walls: checkWalls,
  'nothing unused': run('knip/bin/knip.js'),
  'production build': () => buildStale().then(() => true),
  'bundle budget': checkBundle,
}

/** @returns the names of the checks by outcome */
export async function check() {
  const outcome = { passed: [], failed: [] }
  for (const [name, look] of Object.entries(CHECKS)) {
    const started = Date.now()
    const good = await Promise.resolve()
      .then(look)
      .catch((error) => void process.stdout.write(`${error.stack ?? error}\n`))
    outcome[good ? 'passed' : 'failed'].push(name)
    process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  }
  return outcome
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = await check()
  process.stdout.write(`${passed.length} passed, ${failed.length} failed\n`)
  process.exit(failed.length > 0 ? 1 : 0)
}
