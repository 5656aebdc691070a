import { listValues } from '../search-params.ts'

const KEY = 'signalbox-quick-channels'

interface Offered {
  readonly id: string
}

/** The channels that quick add begins with: those one looks at, or those of the last time, or the first. */
export function readRemembered(filter: string | undefined, offered: readonly Offered[]): readonly string[] {
  const known = (ids: readonly string[]) => ids.filter((id) => offered.some((each) => each.id === id))
  const looked = known(listValues(filter))
  if (looked.length > 0) return looked
  const last = known(listValues(readStored()))
  return last.length > 0 ? last : offered.slice(0, 1).map((each) => each.id)
}

export function rememberChannels(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, ids.join(','))
  } catch {
    // A browser that keeps nothing still adds posts.
  }
}

function readStored(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
