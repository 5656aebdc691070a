/** A part of a file: from `start` up to and without `end`, in bytes. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file that has come in whole and belongs to nobody yet. End with `keep` or `drop`; what is forgotten goes by itself. */
export interface IncomingFile {
  /** As hex. */
  readonly sha256: string
  readonly bytes: number
  read(range?: ByteRange): AsyncIterable<Uint8Array>
  /** Keeps it under its hash, on the disk when this returns. The same bytes are kept once. */
  keep(): Promise<void>
  drop(): Promise<void>
}

/** The bytes of the media, named by their SHA-256. A file that is kept never changes and is never removed. */
export interface MediaFiles {
  /** Takes a file in, piece by piece. Whatever `content` throws is thrown on, and nothing is left behind. */
  receive(content: AsyncIterable<Uint8Array>): Promise<IncomingFile>
  /** @returns null when there is no such file */
  size(sha256: string): Promise<number | null>
  /** @throws when there is no such file, or the range is not inside it */
  read(sha256: string, range?: ByteRange): AsyncIterable<Uint8Array>
}
