import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'

/** Words of the trade that the rules take for something else. */
const IGNORE = [
  'host',
  'hosts',
  'invalid',
  'execute',
  'executed',
  'executes',
  'execution',
  'failure',
  'fail',
  'special',
]

const processor = unified().use(retextEnglish).use(retextEquality, { ignore: IGNORE })
/** More would not be read. */
const MOST = 4

/** What in a text may leave somebody out, in plain words, each word once. Source: retext-equality. */
export async function findExclusive(text: string): Promise<string[]> {
  const file: { messages: { actual?: string; reason: string; note?: string; expected?: string[] }[] } = { messages: [] }
  const tree = processor.parse(text)
  await processor.run(tree, {
    message: (reason: string) => {
      const message = { reason }
      file.messages.push(message)
      return message
    },
  } as never)
  const said = file.messages.map(({ actual, expected = [], reason }) => say(actual, expected, reason))
  return [...new Set(said)].slice(0, MOST)
}

function say(actual: string | undefined, expected: readonly string[], reason: string): string {
  if (!actual) return reason.replaceAll('`', '“')
  const instead = expected.slice(0, 3).map((each) => `“${each}”`)
  const advice =
    instead.length > 0 ? `: ${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(instead)} would not` : ''
  return `“${actual}” may leave people out${advice}.`
}
