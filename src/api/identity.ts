import type { Person } from '#core/person/person.ts'

/** Who a session is of, as they are now: what the policy asks about comes with it, so that nobody reads them twice. */
export type Session = Pick<Person, 'id' | 'name' | 'level' | 'administrator' | 'demo'> & {
  /** Whether they have a place at the desk now. */
  readonly active: boolean
}

/** Who is asking, and the few acts on accounts that the desk itself starts. Implemented over better-auth. */
export interface Identity {
  /** @returns null without a session, or when it has ended */
  findSession(headers: Headers): Promise<Session | null>
  /** Answers the sign-in, sign-out and single sign-on endpoints. */
  handle(request: Request): Promise<Response>
  hashPassword(password: string): Promise<string>
  /**
   * Signs the person in without asking for a credential: the caller has checked one (a one-time link).
   * @returns the Set-Cookie values of the new session
   */
  startSession(personId: string, headers: Headers): Promise<readonly string[]>
}
