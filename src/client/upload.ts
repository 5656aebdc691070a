import type { Input, Output } from '#contract/contract.ts'
import { operations } from '#contract/operations.ts'
import { ApiError, UnreachableError } from './api-error.ts'
import { addressOf, toProblem } from './call.ts'

/** The operations whose body is a file. */
type UploadId = 'uploadMedia' | 'setPoster' | 'importLinks'

interface UploadOptions {
  /** How much has been sent, 0 to 1; the answer takes a while longer. */
  readonly onProgress?: (part: number) => void
  readonly signal?: AbortSignal
}

/**
 * The only way to send a file. `fetch` cannot tell how far it has come, so this one is an XMLHttpRequest.
 * @throws ApiError when the server says no, with its problem details
 * @throws UnreachableError when there is no answer, or `signal` aborted
 */
export async function upload<Id extends UploadId>(
  id: Id,
  input: Input<Id>,
  file: Blob,
  { onProgress, signal }: UploadOptions = {},
): Promise<Output<Id>> {
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(operations[id].method, addressOf(id, ...([input] as never)))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
    for (const end of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(end, () => reject(new UnreachableError(end)))
    }
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
  if (status < 200 || status > 299) throw new ApiError(toProblem(status, text))
  return JSON.parse(text) as Output<Id>
}
