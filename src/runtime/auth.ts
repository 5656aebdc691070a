import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'
import type { Level } from '#core/person/level.ts'
import type { Identity, Session } from '#api/identity.ts'
import type { Log } from '#api/deps.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import type { Db } from '#db/database.ts'
import { account, person, rateLimit, session, verification } from '#db/schema/identity.ts'
import { createAuthHooks } from './auth-hooks.ts'
import { startSession } from './auth-start-session.ts'

export interface AuthOptions {
  readonly db: Db
  readonly stores: Stores
  readonly transact: Transact
  readonly secret: string
  readonly publicUrl: string
  /** Tries to sign in per minute and address. */
  readonly signInLimit: number
  /** Whether the people of the demonstration workspace may sign in. */
  readonly demoSignIn: boolean
  readonly sso: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  readonly newId: () => string
  readonly log: Log
}

/** The header in which the API hands over the address it saw; what a sender writes there is overwritten. */
const ADDRESS_HEADER = 'x-forwarded-for'
const SESSION_DAYS = 14
const DAY_S = 86_400

/** better-auth over the desk's own database, reduced to what the desk needs. */
export function createIdentity(options: AuthOptions): Identity {
  const auth = createAuth(options)
  return {
    findSession: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return found && toSession(found.user)
    },
    handle: (request) => auth.handler(request),
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    startSession: async (personId, headers) => {
      const answer = await auth.api.startSession({ body: { personId }, headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    },
  }
}

/** Columns of ours that come along when a session is read; better-auth never writes them. */
const PERSON_FIELDS = {
  level: { type: 'string', input: false, required: true },
  administrator: { type: 'boolean', input: false, required: true },
  demo: { type: 'boolean', input: false, required: true },
  joinedAt: { type: 'date', input: false, required: false },
  deactivatedAt: { type: 'date', input: false, required: false },
} as const

interface SessionUser {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly administrator: boolean
  readonly demo: boolean
  readonly joinedAt?: Date | null | undefined
  readonly deactivatedAt?: Date | null | undefined
}

function toSession({ id, name, level, administrator, demo, joinedAt, deactivatedAt }: SessionUser): Session {
  // The column holds nothing but levels.
  return { id, name, level: level as Level, administrator, demo, active: Boolean(joinedAt) && !deactivatedAt }
}

function createAuth(options: AuthOptions) {
  const https = options.publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Signalbox',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    telemetry: { enabled: false },
    // The API has already checked Origin and Host; a desk on loopback answers to more than one name.
    trustedOrigins: (request) => [options.publicUrl, ...(request ? [new URL(request.url).origin] : [])],
    database: drizzleAdapter(options.db, {
      provider: 'pg',
      schema: { person, session, account, verification, rateLimit },
    }),
    user: {
      modelName: 'person',
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
      additionalFields: PERSON_FIELDS,
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: SESSION_DAYS * DAY_S, disableSessionRefresh: true, freshAge: 0 },
    account: { accountLinking: { enabled: true } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: options.signInLimit * 4,
      customRules: {
        '/sign-in/*': { window: 60, max: options.signInLimit },
        '/change-password': { window: 60, max: options.signInLimit },
      },
    },
    advanced: {
      cookiePrefix: 'signalbox',
      useSecureCookies: https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => options.newId() },
    },
    logger: {
      level: 'warn',
      log: (level, message) => options.log[level === 'error' ? 'error' : 'warn']({ from: 'better-auth' }, message),
    },
    databaseHooks: createAuthHooks(options),
    plugins: [startSession(), ...(options.sso ? [createSso(options.sso)] : [])],
  })
}

/** Only for people who already have a place: single sign-on never makes one. */
function createSso(sso: NonNullable<AuthOptions['sso']>) {
  return genericOAuth({
    config: [
      {
        providerId: 'sso',
        discoveryUrl: `${sso.issuer}/.well-known/openid-configuration`,
        clientId: sso.clientId,
        clientSecret: sso.clientSecret,
        scopes: ['openid', 'profile', 'email'],
        requireIdTokenVerification: true,
        disableSignUp: true,
        pkce: true,
      },
    ],
  })
}
