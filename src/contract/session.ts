import * as z from 'zod'
import { done, email, id, instant, level, name, password, secretParams, shortText, version, zone } from './schemas.ts'
import { approvalRules, linkRules, publishingRules } from './rules.ts'
import type { Schemas } from './schemas.ts'

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  title: z.string(),
  pronouns: z.string(),
  level,
  administrator: z.boolean(),
  zone: z.string(),
  demo: z.boolean(),
  createdAt: instant,
  joinedAt: instant.nullable(),
  deactivatedAt: instant.nullable(),
  version: z.int(),
})

const hours = z.object({ from: z.string(), to: z.string() })

export const desk = z.object({
  name: z.string(),
  zone: z.string(),
  fiscalYearStartMonth: z.int(),
  workingHours: hours.extend({ days: z.array(z.int()).readonly() }),
  quietHours: hours,
  holidays: z.array(z.object({ day: z.string(), name: z.string() })).readonly(),
  approval: approvalRules,
  publishing: publishingRules,
  links: linkRules,
  demo: z.boolean(),
  clockOffsetMs: z.int(),
  createdAt: instant,
  version: z.int(),
})

const demoPerson = person.pick({ id: true, name: true, title: true, level: true, administrator: true })

const waysIn = z.object({
  deskName: z.string(),
  /** The desk has no administrator yet: the console printed a set-up link. */
  needsSetup: z.boolean(),
  sso: z.object({ provider: z.string(), label: z.string() }).nullable(),
  /** The demonstration people, where one-click sign-in is offered; null elsewhere. */
  demoPeople: z.array(demoPerson).nullable(),
  /** A demonstration workspace that was started as a real desk: its invented people cannot come in. */
  demoClosed: z.boolean(),
})

export const sessionSchemas = {
  getSession: {
    output: z.object({
      me: person.nullable(),
      desk: desk.nullable(),
      waysIn,
      /** The desk’s own address, where its short links begin; pages may be open at another that leads here. */
      publicUrl: z.string(),
      /** Events after this one are news to whoever read the session: where to begin listening. */
      cursor: z.int(),
    }),
  },
  signIn: {
    body: z.strictObject({ email, password: z.string().min(1).max(128), rememberMe: z.boolean().optional() }),
    output: z.object({ token: z.string() }),
  },
  signInAsDemo: { body: z.strictObject({ personId: id }), output: done },
  signInWithSso: {
    body: z.strictObject({
      provider: z.string().max(64),
      callbackURL: z.string().max(500),
      errorCallbackURL: z.string().max(500),
    }),
    output: z.object({ url: z.string(), redirect: z.boolean() }),
  },
  finishSso: { params: z.strictObject({ provider: z.string().max(64) }), query: z.looseObject({}) },
  signOut: { body: z.strictObject({}), output: z.object({ success: z.boolean() }) },
  changePassword: {
    body: z.strictObject({
      currentPassword: z.string().min(1).max(128),
      newPassword: password,
      revokeOtherSessions: z.boolean(),
    }),
    output: z.looseObject({}),
  },
  updateMe: {
    body: z.strictObject({
      name: name.optional(),
      title: shortText.optional(),
      pronouns: shortText.optional(),
      zone: zone.optional(),
      version,
    }),
    output: person,
  },
  getSetup: { params: secretParams, output: z.object({ good: z.boolean() }) },
  completeSetup: {
    params: secretParams,
    body: z.strictObject({ deskName: name, deskZone: zone, name, email, password }),
    output: done,
  },
  getInvitation: {
    params: secretParams,
    output: z.object({
      deskName: z.string(),
      name: z.string(),
      email: z.string(),
      level,
      invitedBy: z.string(),
      expiresAt: instant,
    }),
  },
  acceptInvitation: { params: secretParams, body: z.strictObject({ name, password, zone }), output: done },
} satisfies Record<string, Schemas>
