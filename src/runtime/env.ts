import * as z from 'zod'
import type { Violation } from '#core/base/violation.ts'

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']
const flag = z.enum(['on', 'off'])
const perMinute = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback)

/** Every variable the desk reads. `.env.example` says the same in prose, and a test compares the two. */
export const envSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: flag.default('off'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres://' })
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  DEMO: flag.optional(),
  PLATFORMS: z.enum(['simulated', 'live']).default('simulated'),
  MOCKS_URL: z.url({ protocol: /^http$/ }).optional(),
  X_CLIENT_ID: z.string().min(1).optional(),
  X_CLIENT_SECRET: z.string().min(1).optional(),
  SIGNALBOX_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/, { error: 'must be 32 bytes as base64: openssl rand -base64 32' })
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  BODY_LIMIT: z.coerce.number().int().min(10_000).max(1_000_000_000).default(1_000_000),
  MEDIA_LIMIT_MB: z.coerce.number().int().min(1).max(4_000).default(512),
  READ_LIMIT: perMinute(1_200),
  WRITE_LIMIT: perMinute(240),
  SIGN_IN_LIMIT: perMinute(30),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).max(40).default('single sign-on'),
})

export type Env = z.output<typeof envSchema> & {
  /** Only this machine can reach the desk. */
  readonly loopback: boolean
}

/** The environment asks for something that cannot be; nothing was started. */
export class EnvError extends Error {
  override name = 'EnvError'
  readonly violations: readonly Violation[]
  constructor(violations: readonly Violation[]) {
    super(violations.map(({ field, message }) => `${field}: ${message}`).join('\n'))
    this.violations = violations
  }
}

/**
 * Reads the environment; an empty variable counts as absent.
 * @throws EnvError naming each variable, the rule, what was found and what is allowed
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(given)
  const violations: Violation[] = parsed.success
    ? crossCheck(parsed.data)
    : parsed.error.issues.map((issue) => toViolation(issue, given))
  if (violations.length > 0 || !parsed.success) throw new EnvError(violations)
  return { ...parsed.data, loopback: LOOPBACK.includes(parsed.data.HOST) }
}

/** Values that must not be shown on a console. */
const SECRET = /KEY|SECRET|TOKEN|DATABASE_URL/

function toViolation(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): Violation {
  const field = issue.path.join('.')
  const measured = SECRET.test(field) ? `${given[field]?.length ?? 0} characters, not shown` : (given[field] ?? '')
  const allowed = issue.code === 'invalid_value' ? issue.values.join(' or ') : issue.message
  return { field, rule: issue.code, measured, allowed, message: `is ${JSON.stringify(measured)}; allowed: ${allowed}` }
}

function crossCheck(env: z.output<typeof envSchema>): Violation[] {
  const found: Violation[] = []
  const require = (holds: unknown, field: string, message: string): void => {
    if (!holds) found.push({ field, rule: 'needed_together', message })
  }
  const oidc = [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET]
  require(oidc.every(Boolean) ||
    !oidc.some(
      Boolean,
    ), 'OIDC_ISSUER', 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none')
  require(env.DATABASE_URL ||
    env.ROLE ===
      'all', 'ROLE', `is "${env.ROLE}"; the embedded database has one process, which is all; set DATABASE_URL to split`)
  require(!env.DATABASE_URL ||
    env.SIGNALBOX_KEY, 'SIGNALBOX_KEY', 'is needed with DATABASE_URL, the same for every process: openssl rand -base64 32')
  require(env.ROLE === 'all' ||
    !env.DATABASE_URL ||
    env.PLATFORMS === 'live' ||
    env.MOCKS_URL, 'MOCKS_URL', 'is needed where a simulated desk is split: all its processes share one imitation, node dist/server/mocks.js')
  require(!(
    env.DEMO === 'on' && env.PLATFORMS === 'live'
  ), 'PLATFORMS', 'is "live"; a demonstration workspace must never reach a real platform: set DEMO=off or PLATFORMS=simulated')
  return found
}
