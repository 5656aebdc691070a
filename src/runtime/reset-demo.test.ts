import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataDir, makeTempDir } from '#test/temp-dir.ts'
import { resetDemoCommand } from './reset-demo.ts'

async function reset(dataDir: string): Promise<{ code: number; said: string }> {
  const printed: string[] = []
  const code = await resetDemoCommand([], (line) => void printed.push(line), { DATA_DIR: dataDir })
  return { code, said: printed.join('\n') }
}

test('sets the database aside, and what the imitated platforms remember with it', async () => {
  const dataDir = await makeDataDir()
  await mkdir(join(dataDir, 'platforms'))
  await writeFile(join(dataDir, 'platforms/x.json'), '{}')
  const { code, said } = await reset(dataDir)
  expect(code, said).toBe(0)
  const names = (await readdir(dataDir)).map((name) => name.replace(/\d{8}-\d{6}/, 'then'))
  expect(names).toEqual(expect.arrayContaining(['db.before-reset-then', 'platforms.before-reset-then']))
  expect(names).not.toContain('db')
  expect(names).not.toContain('platforms')
})

test('makes no database where there is none', async () => {
  const dataDir = await makeTempDir()
  expect((await reset(dataDir)).code).toBe(0)
  expect(await readdir(dataDir)).toEqual([])
})
