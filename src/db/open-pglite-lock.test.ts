import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { makeTempDir } from '#test/temp-dir.ts'
import { DatabaseInUseError, type LockOptions, lockFileOf, readLock, takeLock } from './open-pglite-lock.ts'
import { markProcess } from './open-pglite-process.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await makeTempDir()
})

async function take(options?: LockOptions) {
  const lock = await takeLock(dataDir, options)
  onTestFinished(() => lock.release())
  return lock
}

/** Another process, alive until it is killed. */
async function startOther(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6); process.stdout.write("up")'])
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child as ChildProcess & { pid: number }
}

const elsewhere = { ...markProcess(), host: 'other-container', place: 'other-container' }

test('refuses a second process while the first one lives, and says what to do', async () => {
  const other = await startOther()
  await take({ self: markProcess(other.pid) })
  const refusal = await take().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(DatabaseInUseError)
  expect((refusal as Error).message).toContain(`process ${other.pid} on`)
  expect((refusal as Error).message).toContain(lockFileOf(dataDir))
})

test('is free again when released, and leaves no file', async () => {
  const lock = await take()
  await lock.release()
  await lock.release()
  expect(await readdir(dataDir)).toEqual([])
  await take()
})

test('takes over from a process that was killed with kill -9', async () => {
  const other = await startOther()
  await take({ self: markProcess(other.pid) })
  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
  await take()
  expect((await readLock(dataDir))?.pid).toBe(process.pid)
})

test('takes over when the pid belongs to a later process by now', async () => {
  const other = await startOther()
  await take({ self: { ...markProcess(other.pid), startTicks: '1' } })
  await take()
  expect((await readLock(dataDir))?.pid).toBe(process.pid)
})

test.each(['', '{"pid":', '[]', '{}'])('takes over a lock file that says nothing: %j', async (text) => {
  await writeFile(lockFileOf(dataDir), text)
  await take()
  expect((await readLock(dataDir))?.pid).toBe(process.pid)
})

test('refuses while a holder in another container shows that it lives, whatever its pid means here', async () => {
  await take({ self: { ...elsewhere, pid: 999_999_999 }, beatMs: 5 })
  await expect(take({ beatMs: 25 })).rejects.toThrow('other-container')
})

test('takes over from another container whose heartbeat stopped, though its pid is in use here', async () => {
  await writeFile(lockFileOf(dataDir), JSON.stringify({ ...elsewhere, since: '2026-01-01T00:00:00.000Z' }))
  await take({ beatMs: 1 })
  expect((await readLock(dataDir))?.host).toBe(markProcess().host)
})

test('lets one of many through when all find the same stale lock', async () => {
  await writeFile(lockFileOf(dataDir), JSON.stringify({ ...markProcess(), startTicks: '1', since: '' }))
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => take()))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(dataDir)).toEqual(['desk.lock'])
})

test('takes over though a process died while it was taking over', async () => {
  await writeFile(lockFileOf(dataDir), '')
  const guard = `${lockFileOf(dataDir)}.takeover`
  await mkdir(guard)
  await utimes(guard, 0, 0)
  await take()
  expect(await readdir(dataDir)).toEqual(['desk.lock'])
})

test('notices that another process took the lock, and does not remove it', async () => {
  const onStolen = vi.fn<() => void>()
  const lock = await take({ beatMs: 1, onStolen })
  await writeFile(lockFileOf(dataDir), 'theirs')
  await vi.waitFor(() => expect(onStolen).toHaveBeenCalledOnce())
  await lock.release()
  expect(await readFile(lockFileOf(dataDir), 'utf8')).toBe('theirs')
})

test('shows that it lives', async () => {
  await take({ beatMs: 1 })
  const file = lockFileOf(dataDir)
  await utimes(file, 0, 0)
  await vi.waitFor(async () => expect((await stat(file)).mtimeMs).toBeGreaterThan(0))
})
