// The import walls of docs/architecture.md. It fails when the checker read fewer modules than there are: a checker
// that reads nothing finds nothing.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const ROOTS = ['src', 'mocks', 'test']
const isModule = (name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts')

/** @returns what the checker found under the folders of `cwd` */
export function readWalls(cwd = '.', roots = ROOTS) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...roots,
    ],
    { cwd, encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  if (!stdout) throw new Error(`The wall checker did not run: ${stderr}`)
  return JSON.parse(stdout)
}

export function checkWalls() {
  const { modules, summary } = readWalls()
  const there = ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true }).filter((name) => isModule(String(name))),
  ).length
  const read = modules.filter(
    (module) => ROOTS.some((root) => module.source.startsWith(`${root}/`)) && isModule(module.source),
  ).length
  process.stdout.write(`${read} modules of ${there} read\n`)
  for (const { rule, from, to } of summary.violations) process.stdout.write(`${rule.name}: ${from} → ${to}\n`)
  return read >= there && summary.violations.length === 0
}
