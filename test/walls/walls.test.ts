import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readWalls } from '../../tools/check-walls.mjs'
import { findBanned } from '../../tools/check-ports.mjs'

/** One file that breaks each wall, and the wall it breaks. */
const LEAKS: [file: string, text: string, wall: string][] = [
  ['src/core/post/leak.ts', "import { z } from 'zod'\nexport const a = z", 'core-packages'],
  ['src/core/post/leak2.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'core-folders'],
  ['src/contract/leak.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'contract-folders'],
  ['src/db/leak.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'db-folders'],
  ['src/db/leak2.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", 'node-only-at-the-edge'],
  ['src/api/leak.ts', "import { b } from '#db/b.ts'\nexport const a = b", 'api-folders'],
  ['src/api/leak2.ts', "import { drizzle } from 'drizzle-orm/pglite'\nexport const a = drizzle", 'api-packages'],
  ['src/client/leak.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'client-folders'],
  ['src/client/leak2.ts', "import { b } from '#contract/b.ts'\nexport const a = b", 'client-contract-types-only'],
  ['src/ui/leak.ts', "import { b } from '#core/b.ts'\nexport const a = b", 'ui-folders'],
  ['src/ui/leak2.ts', "import { useTable } from '@tanstack/react-table'\nexport const a = useTable", 'one-table'],
  ['src/features/one/leak.ts', "import { b } from '#features/two/b.ts'\nexport const a = b", 'feature-to-feature'],
  ['src/features/one/leak2.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'feature-folders'],
  ['src/features/one/leak3.ts', "import { LineChart } from 'recharts'\nexport const a = LineChart", 'one-chart'],
  [
    'src/platforms/x/leak.ts',
    "import { b } from '#platforms/bluesky/b.ts'\nexport const a = b",
    'connector-to-connector',
  ],
  ['src/platforms/x/leak2.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'platform-folders'],
  ['mocks/leak.ts', "import { b } from '#api/b.ts'\nexport const a = b", 'mocks-folders'],
  ['src/core/leak3.ts', "import { b } from './leak.test.ts'\nexport const a = b", 'nothing-imports-a-test'],
  ['src/core/ring-one.ts', "import { b } from './ring-two.ts'\nexport const a = (): unknown => b", 'no-cycles'],
]
const PLAIN = [
  'src/api/b.ts',
  'src/db/b.ts',
  'src/contract/b.ts',
  'src/core/b.ts',
  'src/features/two/b.ts',
  'src/platforms/bluesky/b.ts',
  'src/core/leak.test.ts',
]

let found: Set<string>

beforeAll(() => {
  const cwd = mkdtempSync(join(tmpdir(), 'signalbox-walls-'))
  for (const name of ['package.json', 'tsconfig', '.dependency-cruiser.cjs'])
    cpSync(name, join(cwd, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(cwd, 'node_modules'))
  const write = (file: string, text: string): void => {
    mkdirSync(join(cwd, dirname(file)), { recursive: true })
    writeFileSync(join(cwd, file), text)
  }
  for (const file of PLAIN) write(file, 'export const b = 1\n')
  write('src/core/ring-two.ts', "import { a } from './ring-one.ts'\nexport const b = (): unknown => a\n")
  for (const [file, text] of LEAKS) write(file, `${text}\n`)
  const { violations } = readWalls(cwd, ['src', 'mocks']).summary
  found = new Set(violations.map((each: { rule: { name: string }; from: string }) => `${each.rule.name} ${each.from}`))
})

it.each(LEAKS)('%s breaks a wall', (file, _text, wall) => {
  expect([...found]).toContain(`${wall} ${file}`)
})

it('clock, ids and chance are not asked of the machine', () => {
  const leaks = ['const a = Date.now()', 'const b = new Date()', 'Math.random()', 'crypto.randomUUID()']
  expect(leaks.flatMap((leak) => findBanned('leak.ts', leak))).toHaveLength(leaks.length)
  expect(findBanned('fine.ts', 'const a = new Date(instant)')).toEqual([])
})
