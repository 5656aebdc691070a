import { lazyRouteComponent } from '@tanstack/react-router'

/** A part of the app could not be fetched: the desk does not answer, or runs another version by now. */
class MissingCodeError extends Error {
  override name = 'MissingCodeError'
}

const failures = new WeakSet<Error>()

/** Vite tells which import failed; browsers only word it, each in another way. */
export function watchMissingCode(): void {
  window.addEventListener('vite:preloadError', (event) => void failures.add(event.payload))
}

export function isMissingCode(error: unknown): boolean {
  return error instanceof MissingCodeError || (error instanceof Error && failures.has(error))
}

/** The component of a route, fetched when it is asked for. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  // Wrapped, because the router reloads the page at an error that browsers word: without a network, into nothing.
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new MissingCodeError('A part of the app could not be fetched', { cause })
      }),
    name,
  )
