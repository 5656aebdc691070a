import type { Delivery, Handles, Parcel, Published, Sighting, Step, StepOutcome } from '#core/ports/connector.ts'

/** A step taken apart: `append.1.4` is the fifth segment of the second file. */
export interface ReadStep {
  readonly name: string
  readonly index: number
  readonly segment: number
}

export function readStep(step: Step): ReadStep {
  const [name = '', index = '0', segment = '0'] = step.split('.')
  return { name, index: Number(index), segment: Number(segment) }
}

/** @returns the texts that become posts, the first one and its thread */
export function listPosts({ rendered }: Parcel): string[] {
  return [rendered.text ?? '', ...(rendered.thread ?? [])]
}

/** Posts cannot be taken back: the first one, and each that follows it. */
export function isPosting(step: Step): boolean {
  return step === 'create' || isThread(step)
}

export function isThread(step: Step): boolean {
  return readStep(step).name === 'thread'
}

/** @returns which post of the thread the step makes, from 0 */
export function placeOf(step: Step): number {
  return step === 'create' ? 0 : readStep(step).index
}

/** @param places handles of the posts before it: `post.0` is the first */
export function postHandle(place: number): string {
  return `post.${place}`
}

function stepAfter(parcel: Parcel, place: number): Step | null {
  return place + 1 < listPosts(parcel).length ? `thread.${place + 1}` : null
}

/** What follows when the post at this place of the thread is out. @param handles all there are by now */
export function afterPost(parcel: Parcel, place: number, post: Published, handles: Handles): StepOutcome {
  const step = stepAfter(parcel, place)
  if (place === 0) return { kind: 'published', post, handles, step }
  return step ? { kind: 'continue', step, handles } : { kind: 'finished', handles }
}

/** The same for a post that reading back has found. @param first the first post, whatever the place */
export function afterSighting(parcel: Parcel, place: number, first: Published, handles: Handles): Sighting {
  return { kind: 'there', post: first, handles, step: stepAfter(parcel, place) }
}

/** Adds to what is known; the result is always all of it, so that whoever stores it replaces what was there. */
export function withHandles({ handles }: Delivery, more: Handles): Handles {
  return { ...handles, ...more }
}

/** Goes on with the next file, or with what follows the last. */
export function afterFile(parcel: Parcel, index: number, then: Step): Step {
  return index + 1 < parcel.files.length ? `upload.${index + 1}` : then
}
