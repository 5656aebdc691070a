import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A whole API and a database answer here, on machines that do other things besides. And whole pages of markup in an
// error hide its sentence.
configure({ asyncUtilTimeout: 6_000, getElementError: (message) => new Error(message ?? 'Not found') })

// jsdom has bytes of its own, which are no bytes to Node: to the server behind the pages, to its database and to sharp.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer)

// What Mantine, Router and Virtual ask of a browser, and jsdom does not have. Nothing here decides what a test sees.

window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})

class SilentObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords() {
    return []
  }
}
window.ResizeObserver = SilentObserver
window.IntersectionObserver = SilentObserver

window.scrollTo = () => undefined
Element.prototype.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined, ready: Promise.resolve() },
})

// jsdom does not know <search> yet, and React complains of elements that the browser does not know.
const createElement = document.createElement.bind(document)
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (name === 'search') Object.defineProperty(element, Symbol.toStringTag, { value: 'HTMLElement' })
  return element
}) as typeof document.createElement

afterEach(() => {
  cleanup()
  window.history.replaceState(null, '', '/')
})
