import { expect, test } from 'vitest'
import { createMoveQueue } from './move-queue.ts'

const move = (version: number) => ({ postId: 'p', channelId: 'x', version })

/** A server that answers when told to, and knows the version it holds. */
function makeServer() {
  const asked: number[] = []
  const waiting: (() => void)[] = []
  let held = 1
  const send = (moves: readonly { version: number }[]) =>
    new Promise<{ moved: { postId: string; channelId: string; version: number }[] }>((resolve, reject) => {
      asked.push(moves[0]?.version ?? 0)
      waiting.push(() => {
        if (moves[0]?.version !== held) return reject(new Error('stale'))
        held += 1
        resolve({ moved: [move(held)] })
      })
    })
  const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve))
  const answer = async (): Promise<void> => {
    await rest()
    waiting.shift()?.()
    await rest()
  }
  return { send, asked, answer, changeByOther: () => void (held += 1) }
}

test('the second and third move of a card wait for the first, and go against what it made', async () => {
  const { send, asked, answer } = makeServer()
  const queue = createMoveQueue()
  const all = [queue.follow([move(1)], send), queue.follow([move(1)], send), queue.follow([move(1)], send)]
  await answer()
  expect([queue.isOvertaken(move(1)), queue.isIdle()]).toEqual([true, false])
  await answer()
  await answer()
  await Promise.all(all)
  expect(asked).toEqual([1, 2, 3])
  expect([queue.isOvertaken(move(1)), queue.isIdle()]).toEqual([false, true])
})

test('what somebody else changed meanwhile is still a conflict, and holds up nothing behind it', async () => {
  const { send, asked, answer, changeByOther } = makeServer()
  const queue = createMoveQueue()
  const first = queue.follow([move(1)], send)
  const second = queue.follow([move(1)], send)
  await answer()
  changeByOther()
  const refused = expect(second).rejects.toThrow('stale')
  await answer()
  await refused
  expect((await first).moved).toEqual([move(2)])
  expect([asked, queue.isIdle()]).toEqual([[1, 2], true])
})

test('an undo takes back no later move', async () => {
  const { send, answer } = makeServer()
  const queue = createMoveQueue()
  void queue.follow([move(1)], send)
  await answer()
  void queue.follow([move(2)], send)
  await answer()
  const undo = expect(queue.takeBack([move(2)], send)).rejects.toThrow('stale')
  await answer()
  await undo
})
