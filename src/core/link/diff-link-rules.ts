import { isSame } from '#core/base/same.ts'
import type { LinkRules } from './convention.ts'

type Side = Readonly<Record<string, unknown>>

/**
 * The two sides of a change, holding only the hosts, presets and sources that differ: the log is to say what happened,
 * and not to repeat dozens that stayed as they were.
 */
export function diffLinkRules(before: LinkRules, after: LinkRules): { before: Side; after: Side } {
  const sideOf = (rules: LinkRules, other: LinkRules): Side => ({
    ...pickNew('hosts', rules, other),
    ...pickNew('presets', rules, other),
    ...pickSources(rules, other),
  })
  return { before: sideOf(before, after), after: sideOf(after, before) }
}

/** Those in another order only are all of them. */
function pickNew(part: 'hosts' | 'presets', rules: LinkRules, other: LinkRules): Side {
  if (isSame(rules[part], other[part])) return {}
  const items: readonly unknown[] = rules[part]
  const others: readonly unknown[] = other[part]
  const lacks = (list: readonly unknown[], each: unknown): boolean => !list.some((one) => isSame(one, each))
  const moved = items.length === others.length && !items.some((each) => lacks(others, each))
  return { [part]: moved ? items : items.filter((each) => lacks(others, each)) }
}

function pickSources({ sources }: LinkRules, other: LinkRules): Side {
  const differ = Object.entries(sources).filter(([platform, source]) => other.sources[platform as never] !== source)
  return differ.length > 0 ? { sources: Object.fromEntries(differ) } : {}
}
