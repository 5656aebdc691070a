import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { groupEntries } from './group-entries.ts'

type Entry = Output<'listAudit'>['items'][number]

function entry(event: string, kind: Entry['subject']['kind'], name: string): Entry {
  return {
    ...{ id: 1, at: '2026-11-23T09:00:00.000Z', event, why: 'So', before: null, after: null, requestId: null },
    actor: { kind: 'person', id: 'noor', name: 'Noor', via: 'session' },
    subject: { kind, id: name, name },
  } as Entry
}

const sayGroups = (entries: Entry[]) =>
  groupEntries(entries).map((group) => `${group.entry.event} ${group.entry.subject.name} +${group.more}`)

describe('groupEntries', () => {
  test('the same done to several becomes one line that counts the others', () => {
    const invited = ['Ana', 'Tomas', 'Priya'].map((name) => entry('person.invited', 'person', name))
    expect(sayGroups([...invited, entry('desk.edited', 'desk', 'Desk')])).toEqual([
      'person.invited Ana +2',
      'desk.edited Desk +0',
    ])
  })

  test('the same done again to one thing is still one', () => {
    const moved = entry('clock.moved', 'clock', 'The demonstration clock')
    expect(sayGroups([moved, moved, moved])).toEqual(['clock.moved The demonstration clock +0'])
  })

  test('signing in is no news', () => expect(sayGroups([entry('session.started', 'session', 'Noor')])).toEqual([]))
})
