import type { PlannedMove } from '#core/calendar/move.ts'

type Versioned = Pick<PlannedMove, 'postId' | 'channelId' | 'version'>

interface Answer {
  /** What the server made of each. */
  readonly moved: readonly Versioned[]
}

/**
 * The moves of this browser, one after the other. The second of the same card waits for what the first made of it, and
 * goes against that version: nobody else was there meanwhile.
 */
export interface MoveQueue {
  /**
   * Sends when all that was asked for before has been answered.
   * @param send is given the moves with the versions they have by then
   */
  follow<Move extends Versioned, Got extends Answer>(
    moves: readonly Move[],
    send: (moves: readonly Move[]) => Promise<Got>,
  ): Promise<Got>
  /** The same against the versions as they are given: an undo takes back no later move. */
  takeBack<Move extends Versioned, Got extends Answer>(
    moves: readonly Move[],
    send: (moves: readonly Move[]) => Promise<Got>,
  ): Promise<Got>
  /** Whether a later move of it is on its way, which is what is shown. */
  isOvertaken(move: Versioned): boolean
  isIdle(): boolean
}

export function createMoveQueue(): MoveQueue {
  let last: Promise<unknown> = Promise.resolve()
  let sending = 0
  const waiting = new Map<string, number>()
  /** The version that our own move made, by the one it went against. */
  const made = new Map<string, number>()

  const versionOf = ({ version, ...move }: Versioned): number => {
    const next = made.get(`${keyOf(move)}~${version}`)
    return next === undefined ? version : versionOf({ ...move, version: next })
  }
  const count = (moves: readonly Versioned[], by: 1 | -1): void => {
    sending += by
    for (const key of moves.map(keyOf)) waiting.set(key, (waiting.get(key) ?? 0) + by)
  }
  const note = (sent: readonly Versioned[], { moved }: Answer): void => {
    const before = new Map(sent.map((move) => [keyOf(move), move.version]))
    for (const each of moved) {
      const version = before.get(keyOf(each))
      if (version !== undefined && version < each.version) made.set(`${keyOf(each)}~${version}`, each.version)
    }
  }
  const queue = <Got>(moves: readonly Versioned[], work: () => Promise<Got>): Promise<Got> => {
    count(moves, 1)
    const mine = last.then(work).finally(() => count(moves, -1))
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    isOvertaken: (move) => (waiting.get(keyOf(move)) ?? 0) > 0,
    isIdle: () => sending === 0,
    follow: (moves, send) =>
      queue(moves, async () => {
        const sent = moves.map((move) => ({ ...move, version: versionOf(move) }))
        const answer = await send(sent)
        note(sent, answer)
        return answer
      }),
    takeBack: (moves, send) =>
      queue(moves, async () => {
        const answer = await send(moves)
        note(moves, answer)
        return answer
      }),
  }
}

function keyOf({ postId, channelId }: Pick<Versioned, 'postId' | 'channelId'>): string {
  return `${postId}~${channelId}`
}
