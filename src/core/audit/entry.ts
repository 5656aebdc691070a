import type { Instant } from '#core/time/instant.ts'

/** What kind of thing an entry is about; also the name live updates use. */
export const SUBJECT_KINDS = [
  'person',
  'invitation',
  'session',
  'token',
  'desk',
  'channel',
  'media',
  'pick-list',
  'post',
  'pause',
  'mark',
  'view',
  'link',
  'value-request',
  'clock',
  'simulator',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  /** What people call it, kept as it was then. */
  readonly name: string
}

/** One change, as the command that makes it describes it. Never holds a secret. */
export interface Change {
  /** Verb in the past about the subject, such as `person.invited`. */
  readonly event: string
  readonly subject: Subject
  /** The fields that changed, as they were; null for something new. */
  readonly before?: Readonly<Record<string, unknown>> | null
  readonly after?: Readonly<Record<string, unknown>> | null
}

/** One line of the audit log: who, what, when, why, before, after. It can be added, never altered. */
export interface AuditEntry extends Required<Change> {
  readonly id: number
  readonly at: Instant
  readonly actor: {
    readonly kind: 'person' | 'system'
    readonly id: string | null
    readonly name: string
    readonly via: string
  }
  readonly why: string
  readonly requestId: string | null
}
