import type { Settings } from '#api/deps.ts'
import type { Desk } from '#core/desk/desk.ts'
import packageJson from '../../package.json' with { type: 'json' }
import type { Env } from './env.ts'

/**
 * Is this a demonstration? Said outright by DEMO; otherwise where nothing else is configured: the embedded database,
 * and only this machine can reach it.
 */
export function offersDemo(env: Env): boolean {
  if (env.DEMO) return env.DEMO === 'on'
  return env.loopback && !env.DATABASE_URL && env.PLATFORMS === 'simulated'
}

export function createSettings(env: Env, databaseKind: 'pglite' | 'postgres', desk: Desk | null): Settings {
  return {
    version: packageJson.version,
    publicUrl: publicUrlOf(env),
    allowedHosts: allowedHostsOf(env),
    demoSignIn: offersDemo(env) && desk?.demo === true,
    sso: env.OIDC_ISSUER ? { provider: 'sso', label: env.OIDC_LABEL } : null,
    platforms: env.PLATFORMS,
    databaseKind,
    metricsToken: env.METRICS_TOKEN ?? null,
    bodyLimit: env.BODY_LIMIT,
  }
}

export function publicUrlOf(env: Env): string {
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  return env.PUBLIC_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${env.PORT}`
}

/** On loopback the desk answers to loopback's names; elsewhere to PUBLIC_URL, when it is set. */
function allowedHostsOf(env: Env): string[] | null {
  const named = env.PUBLIC_URL ? [new URL(env.PUBLIC_URL).host] : []
  const local = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${env.PORT}`)
  if (env.loopback) return [...local, ...named]
  return env.PUBLIC_URL ? [...named, ...local] : null
}
