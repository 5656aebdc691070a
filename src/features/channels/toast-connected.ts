import { showToast } from '#ui/toast.tsx'

/** Says that a channel is connected, and how many posts wait for a new time because it was not. */
export function toastConnected(name: string, { held }: { readonly held: number }): void {
  if (held === 0) return showToast(`${name} is connected.`)
  const wait = held === 1 ? '1 held post waits' : `${held} held posts wait`
  showToast(`${name} is connected. ${wait} for a new time on the Publishing page.`, { tone: 'caution' })
}
