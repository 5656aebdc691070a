/** A body as pieces. Whoever stops early gives up the rest of it. */
export async function* toPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Pieces as a body. A browser that has seen enough ends it. */
export function toBody(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await iterator.next()
      if (next.done) stream.close()
      else stream.enqueue(next.value)
    },
    cancel: async () => void (await iterator.return?.()),
  })
}

/** @returns at least `length` bytes from the beginning, or all there are, and everything, the beginning included */
export async function peek(
  pieces: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let bytes = 0
  while (bytes < length) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    bytes += next.value.length
  }
  const head = new Uint8Array(bytes)
  let at = 0
  for (const piece of seen) {
    head.set(piece, at)
    at += piece.length
  }
  return { head, all: goOn(head, iterator) }
}

async function* goOn(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
