import type { Output } from '#contract/contract.ts'

type Entry = Output<'listAudit'>['items'][number]

/** What stands between who did it and whom it was done to. */
const WORDS: Readonly<Record<string, string>> = {
  'channel.added': 'added the channel',
  'channel.edited': 'changed the channel',
  'channel.retired': 'retired the channel',
  'channel.revived': 'took up again the channel',
  'pick-list.value-added': 'added to the pick-list',
  'pick-list.value-edited': 'changed in the pick-list',
  'clock.started': 'began to play the demonstration clock forward',
  'clock.moved': 'moved the demonstration clock',
  'simulator.fault-added': 'let fail, as a simulation,',
  'simulator.fault-removed': 'took a simulated fault from',
  'simulator.faults-cleared': 'took every simulated fault from',
  'clock.reset': 'put the demonstration clock back to real time',
  'desk.holiday-told': 'reminded everybody of',
  'desk.made': 'made the desk',
  'desk.edited': 'changed the settings of',
  'desk.set-up-link-made': 'made a set-up link for',
  'invitation.renewed': 'made a new link for',
  'invitation.withdrawn': 'withdrew the invitation of',
  'person.invited': 'invited',
  'person.edited': 'changed the profile of',
  'person.made-administrator': 'made an administrator of',
  'person.no-longer-administrator': 'took the administrator’s rights of',
  'person.deactivated': 'deactivated',
  'person.reactivated': 'reactivated',
  'person.password-changed': 'changed their password',
  'person.sign-on-linked': 'linked single sign-on',
  'token.made': 'made the API token',
  'token.revoked': 'revoked the API token',
}

/** An entry as a sentence: who, what, and whom it was done to where that is somebody or something else. */
export interface Sentence {
  readonly who: string
  readonly words: string
  readonly about: string | null
}

export function sayEntry({ event, actor, subject }: Entry): Sentence {
  // An invitation, a set-up link or the first start let the person in: the person is the news.
  if (event === 'person.joined') return { who: subject.name, words: 'joined', about: null }
  const words = WORDS[event] ?? sayPlainly(event)
  // There is only one.
  if (subject.kind === 'clock') return { who: actor.name, words, about: null }
  if (actor.name !== subject.name) return { who: actor.name, words, about: subject.name }
  return {
    who: actor.name,
    words: words.replace('the profile of', 'their profile').replace(/ of$/, ' of themselves'),
    about: null,
  }
}

/** `channel.added` → "added the channel": right for every verb whose past is like its participle. */
function sayPlainly(event: string): string {
  const [noun = '', verb = ''] = event.replaceAll(/[_-]/g, ' ').split('.', 2)
  return `${verb} the ${noun}`
}
