import type { Output } from '#contract/contract.ts'

type Entry = Output<'listAudit'>['items'][number]

/** The newest of several entries that say the same of different things, and how many more there are. */
export interface EntryGroup {
  readonly entry: Entry
  readonly more: number
}

/** Neighbours that differ only in whom they are about become one; signing in and out is left out, being no news. */
export function groupEntries(entries: readonly Entry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  for (const entry of entries) {
    if (entry.subject.kind === 'session') continue
    const last = groups.at(-1)
    if (last && sameAct(last.entry, entry)) {
      // Done again to the same, it is still one.
      const another = last.entry.subject.name === entry.subject.name ? 0 : 1
      groups[groups.length - 1] = { ...last, more: last.more + another }
    } else groups.push({ entry, more: 0 })
  }
  return groups
}

function sameAct(a: Entry, b: Entry): boolean {
  return a.event === b.event && a.why === b.why && a.actor.name === b.actor.name && a.subject.name !== a.actor.name
}
