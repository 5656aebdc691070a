import type { TestDesk } from './make/desk.ts'
import { ORIGIN } from './make/desk.ts'

/**
 * An XMLHttpRequest that reaches the API of a test as a browser would: with cookie and origin, and telling how far it
 * has come. It has only what the client uses.
 */
export function makeRequestClass(desk: TestDesk, cookie: string): typeof XMLHttpRequest {
  class DeskRequest extends EventTarget {
    readonly upload = new EventTarget()
    status = 0
    responseText = ''
    #method = ''
    #path = ''
    readonly #headers: Record<string, string> = { cookie, origin: ORIGIN }

    open(method: string, path: string): void {
      this.#method = method
      this.#path = path
    }

    setRequestHeader(name: string, value: string): void {
      this.#headers[name] = value
    }

    abort(): void {
      this.dispatchEvent(new Event('abort'))
    }

    send(file: Blob): void {
      void this.#deliver(file).then(
        () => this.dispatchEvent(new Event('load')),
        () => this.dispatchEvent(new Event('error')),
      )
    }

    async #deliver(file: Blob): Promise<void> {
      const body = await readBytes(file)
      const facts = { lengthComputable: true, loaded: body.length, total: body.length }
      this.upload.dispatchEvent(new ProgressEvent('progress', facts))
      const answer = await desk.app.request(`${ORIGIN}${this.#path}`, {
        method: this.#method,
        headers: this.#headers,
        body,
      })
      this.status = answer.status
      this.responseText = await answer.text()
    }
  }
  return DeskRequest as unknown as typeof XMLHttpRequest
}

/** jsdom's files cannot be sent by Node's `fetch`, and only a reader gets at what is in them. */
function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsArrayBuffer(file)
  })
}
