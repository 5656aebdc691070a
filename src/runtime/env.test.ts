import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/desk/desk.ts'
import { EnvError, envSchema, parseEnv } from './env.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'
import { createSettings, offersDemo } from './settings.ts'

const KEY = 'q'.repeat(43)
const desk = {
  ...DEFAULT_SETTINGS,
  name: 'Desk',
  zone: 'UTC',
  demo: false,
  clockOffsetMs: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
}

const fault = (source: Record<string, string>): EnvError => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error
  }
  throw new Error('This environment was accepted')
}

const SPLIT = { DATABASE_URL: 'postgres://x/y', SIGNALBOX_KEY: 'c2lnbmFsYm94LXRlc3Qta2V5LTAxMjM0NTY3ODlhYmM=' }

describe('the environment', () => {
  it('needs nothing at all', () => {
    expect(parseEnv({ PORT: '' })).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4310,
      DATA_DIR: './data',
      ROLE: 'all',
      loopback: true,
    })
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT', /eighty/],
    [{ ROLE: 'queen' }, 'ROLE', /all or web or worker/],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', /must begin with postgres/],
    [{ SIGNALBOX_KEY: 'short' }, 'SIGNALBOX_KEY', /openssl rand -base64 32/],
    [{ DATABASE_URL: 'postgres://x/y' }, 'SIGNALBOX_KEY', /needed with DATABASE_URL/],
    [{ ROLE: 'worker' }, 'ROLE', /set DATABASE_URL/],
    [{ ...SPLIT, ROLE: 'web' }, 'MOCKS_URL', /share one imitation/],
    [{ OIDC_ISSUER: 'https://gitlab.example' }, 'OIDC_ISSUER', /go together/],
    [{ DEMO: 'on', PLATFORMS: 'live' }, 'PLATFORMS', /must never reach a real platform/],
    [{ PUBLIC_URL: 'desk.example.com' }, 'PUBLIC_URL', /desk\.example\.com/],
  ])('names what is wrong in %j', (source, field, says) => {
    const { violations } = fault(source as Record<string, string>)
    expect(violations.map((each) => each.field)).toEqual([field])
    expect(violations[0]?.message).toMatch(says)
  })

  it('never repeats a secret', () => {
    expect(fault({ SIGNALBOX_KEY: 'my-secret-key', DATABASE_URL: 'mysql://me:hunter2@host' }).message).not.toMatch(
      /my-secret-key|hunter2/,
    )
  })

  it('is described whole in .env.example', () => {
    const described = [...readFileSync('.env.example', 'utf8').matchAll(/^#?\s?([A-Z_]+)=/gm)].map((match) => match[1])
    expect(described.sort()).toEqual(Object.keys(envSchema.shape).sort())
  })
})

describe('demonstration mode', () => {
  const offers = (source: Record<string, string>): boolean => offersDemo(parseEnv(source))

  it('needs a loopback host, or to be said outright', () => {
    expect(offers({})).toBe(true)
    expect(offers({ HOST: '0.0.0.0' })).toBe(false)
    expect(offers({ HOST: '0.0.0.0', DEMO: 'on' })).toBe(true)
    expect(offers({ DEMO: 'off' })).toBe(false)
    expect(offers({ DATABASE_URL: 'postgres://x/y', SIGNALBOX_KEY: KEY })).toBe(false)
  })

  it('offers one-click sign-in only on a demonstration desk', () => {
    expect(createSettings(parseEnv({}), 'pglite', desk).demoSignIn).toBe(false)
    expect(createSettings(parseEnv({}), 'pglite', { ...desk, demo: true }).demoSignIn).toBe(true)
  })

  it('never meets live platforms, and neither does a moved clock', () => {
    const live = parseEnv({ PLATFORMS: 'live' })
    expect(() => refuseUnsafe(live, { ...desk, demo: true })).toThrow(EnvError)
    expect(() => refuseUnsafe(live, { ...desk, clockOffsetMs: 1 })).toThrow(EnvError)
    expect(() => refuseUnsafe(live, desk)).not.toThrow()
  })
})

describe('hosts', () => {
  it('on loopback are loopback’s names, else those of PUBLIC_URL', () => {
    const hosts = (source: Record<string, string>) => createSettings(parseEnv(source), 'pglite', desk).allowedHosts
    expect(hosts({})).toEqual(['127.0.0.1:4310', 'localhost:4310', '[::1]:4310'])
    expect(hosts({ HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example.com/' })).toContain('desk.example.com')
    expect(hosts({ HOST: '0.0.0.0' })).toBeNull()
  })
})
