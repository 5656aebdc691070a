import * as z from 'zod'
import { PICK_LISTS } from '#core/pick-list/pick-list.ts'
import { id, idParams, instant, name, version } from './schemas.ts'
import type { Schemas } from './schemas.ts'

const value = z.object({
  id,
  list: z.enum(PICK_LISTS),
  value: z.string(),
  label: z.string(),
  mediums: z.array(z.string()).readonly(),
  own: z.boolean(),
  retiredAt: instant.nullable(),
  version: z.int(),
})

const mediums = z.array(z.string().max(40)).max(30)

export const pickListSchemas = {
  listPickLists: { output: z.object({ values: z.array(value) }) },
  addPickListValue: {
    params: z.strictObject({ list: z.enum(PICK_LISTS) }),
    body: z.strictObject({ value: z.string().trim().min(1).max(40), label: name, mediums: mediums.default([]) }),
    output: value,
  },
  updatePickListValue: {
    params: idParams,
    body: z.strictObject({
      label: name.optional(),
      mediums: mediums.optional(),
      retired: z.boolean().optional(),
      version,
    }),
    output: value,
  },
} satisfies Record<string, Schemas>
