import * as z from 'zod'
import { done, email, id, idParams, instant, level, name, shortText, version, why } from './schemas.ts'
import type { Schemas } from './schemas.ts'
import { person } from './session.ts'

const invitationLink = z.object({
  personId: id,
  /** Shown once: the desk keeps only its hash. */
  url: z.string(),
  expiresAt: instant,
})

export const peopleSchemas = {
  listPeople: {
    output: z.object({
      people: z.array(person),
      openInvitations: z.array(
        z.object({ personId: id, invitedBy: z.string(), expiresAt: instant, expired: z.boolean() }),
      ),
    }),
  },
  invitePerson: {
    body: z.strictObject({
      name,
      email,
      level,
      title: shortText.default(''),
      administrator: z.boolean().default(false),
    }),
    output: invitationLink,
  },
  renewInvitation: { params: idParams, output: invitationLink },
  withdrawInvitation: { params: idParams, output: done },
  updatePerson: {
    params: idParams,
    body: z.strictObject({ title: shortText.optional(), level: level.optional(), why, version }),
    output: person,
  },
  setAdministrator: {
    params: idParams,
    body: z.strictObject({ administrator: z.boolean(), why, version }),
    output: person,
  },
  deactivatePerson: { params: idParams, body: z.strictObject({ why, version }), output: person },
  reactivatePerson: { params: idParams, body: z.strictObject({ why, version }), output: person },
} satisfies Record<string, Schemas>
