import { chmodSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveKey, loadMasterKey } from './master-key.ts'
import { createVault } from './vault.ts'

const makeKey = () => deriveKey(randomBytes(32), 'vault')

describe('the vault', () => {
  it('opens what it sealed, and never seals the same way twice', () => {
    const vault = createVault(makeKey())
    const [one, two] = [vault.seal('token', 'channel 1'), vault.seal('token', 'channel 1')]
    expect(one).not.toBe(two)
    expect(one).not.toContain('token')
    expect(vault.open(one, 'channel 1')).toBe('token')
  })

  it('refuses another key, another place, and an altered text', () => {
    const vault = createVault(makeKey())
    const sealed = vault.seal('token', 'channel 1')
    expect(() => createVault(makeKey()).open(sealed, 'channel 1')).toThrow(/was sealed with key/)
    expect(() => vault.open(sealed, 'channel 2')).toThrow()
    const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => vault.open(altered, 'channel 1')).toThrow()
  })
})

describe('the master key', () => {
  it('is made once, readable by its owner only, and read again', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'signalbox-key-'))
    const made = loadMasterKey(undefined, dataDir)
    expect(made).toHaveLength(32)
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600)
    expect(loadMasterKey(undefined, dataDir).equals(made)).toBe(true)
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toContain(made.toString('base64'))
    chmodSync(join(dataDir, 'secret.key'), 0o600)
  })

  it('gives each purpose a key of its own', () => {
    const master = randomBytes(32)
    expect(deriveKey(master, 'vault').equals(deriveKey(master, 'sessions'))).toBe(false)
  })
})
