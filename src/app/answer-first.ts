/** A page that is not looked at paints nothing; it does not wait longer than this, in milliseconds. */
const UNSEEN_MS = 50

/**
 * Resolves when what was clicked has been painted as chosen: making a full page takes longer than an answer may.
 * Nothing waits where only the search parameters change.
 */
export async function answerFirst({ from, to }: { from: string | undefined; to: string }): Promise<void> {
  if (from === undefined || from === to) return
  await new Promise<void>((resolve) => {
    setTimeout(resolve, UNSEEN_MS)
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })
}
