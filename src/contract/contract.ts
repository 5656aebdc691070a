import type * as z from 'zod'
import { auditSchemas } from './audit.ts'
import { calendarSchemas } from './calendar.ts'
import { channelSchemas } from './channels.ts'
import { deskSchemas } from './desk.ts'
import { linkSchemas } from './links.ts'
import { liveSchemas } from './live.ts'
import { mediaSchemas } from './media.ts'
import type { OperationId } from './operations.ts'
import { peopleSchemas } from './people.ts'
import { pickListSchemas } from './pick-lists.ts'
import { postSchemas } from './posts.ts'
import { publishingSchemas } from './publishing.ts'
import type { Schemas } from './schemas.ts'
import { sessionSchemas } from './session.ts'
import { simulatorSchemas } from './simulator.ts'
import { tokenSchemas } from './tokens.ts'

/** What goes in and out of every operation. The compiler refuses an operation without an entry here. */
export const contract = {
  getHealth: {},
  getReadiness: {},
  getMetrics: {},
  getOpenApi: {},
  ...sessionSchemas,
  ...peopleSchemas,
  ...deskSchemas,
  ...channelSchemas,
  ...mediaSchemas,
  ...pickListSchemas,
  ...linkSchemas,
  ...postSchemas,
  ...calendarSchemas,
  ...publishingSchemas,
  ...liveSchemas,
  ...auditSchemas,
  ...tokenSchemas,
  ...simulatorSchemas,
} as const satisfies Record<OperationId, Schemas>

export type Contract = typeof contract

type PartIn<S, K extends string> = S extends Record<K, infer T extends z.ZodType> ? { [key in K]: z.input<T> } : unknown
type PartOut<S, K extends string> =
  S extends Record<K, infer T extends z.ZodType> ? { [key in K]: z.output<T> } : unknown

/** What a caller sends. */
export type Input<Id extends OperationId> = PartIn<Contract[Id], 'params'> &
  PartIn<Contract[Id], 'query'> &
  PartIn<Contract[Id], 'body'>
/** What a handler gets, parsed. */
export type Parsed<Id extends OperationId> = PartOut<Contract[Id], 'params'> &
  PartOut<Contract[Id], 'query'> &
  PartOut<Contract[Id], 'body'>
/** What comes back. */
export type Output<Id extends OperationId> = Contract[Id] extends { output: infer T extends z.ZodType }
  ? z.output<T>
  : string
