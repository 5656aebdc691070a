// Bluesky's XRPC calls, as narrow as they are used. Source: platforms.md section 8; names as in the lexicons.
// Lists are mutable, because openapi-fetch's types take a readonly one apart.

export interface XrpcError {
  readonly error?: string
  readonly message?: string
}

export interface BlobRef {
  readonly $type: 'blob'
  readonly ref: { readonly $link: string }
  readonly mimeType: string
  readonly size: number
}

export interface StrongRef {
  readonly uri: string
  readonly cid: string
}

export interface Facet {
  index: { byteStart: number; byteEnd: number }
  features: (
    | { $type: 'app.bsky.richtext.facet#link'; uri: string }
    | { $type: 'app.bsky.richtext.facet#mention'; did: string }
    | { $type: 'app.bsky.richtext.facet#tag'; tag: string }
  )[]
}

interface AspectRatio {
  width: number
  height: number
}

export type Embed =
  | { $type: 'app.bsky.embed.images'; images: { image: BlobRef; alt: string; aspectRatio?: AspectRatio }[] }
  | { $type: 'app.bsky.embed.video'; video: BlobRef; alt?: string; aspectRatio?: AspectRatio }
  | { $type: 'app.bsky.embed.external'; external: { uri: string; title: string; description: string } }

export interface PostRecord {
  $type: 'app.bsky.feed.post'
  text: string
  createdAt: string
  langs?: string[]
  tags?: string[]
  facets?: Facet[]
  reply?: { root: StrongRef; parent: StrongRef }
  embed?: Embed
}

export interface PutRecord {
  repo: string
  collection: 'app.bsky.feed.post'
  rkey: string
  record: PostRecord
  /** Null: there must be no such record yet, or the very same. */
  swapRecord: string | null
}

export interface FoundRecord {
  readonly uri: string
  readonly cid?: string
  readonly value: { readonly text?: string; readonly createdAt?: string }
}

export interface Session {
  readonly accessJwt: string
  readonly refreshJwt: string
  readonly handle: string
  readonly did: string
}

type Json<T> = { readonly content: { readonly 'application/json': T } }
type Answers<T> = { readonly 200: Json<T>; readonly default: Json<XrpcError> }
interface RecordKey {
  repo: string
  collection: 'app.bsky.feed.post'
  rkey: string
}

export interface BlueskyPaths {
  '/xrpc/com.atproto.repo.putRecord': { post: { requestBody: Json<PutRecord>; responses: Answers<StrongRef> } }
  '/xrpc/com.atproto.repo.getRecord': { get: { parameters: { query: RecordKey }; responses: Answers<FoundRecord> } }
  '/xrpc/com.atproto.repo.deleteRecord': {
    post: { requestBody: Json<RecordKey>; responses: Answers<{ readonly commit?: { readonly rev: string } }> }
  }
  '/xrpc/com.atproto.repo.uploadBlob': {
    post: {
      requestBody: { readonly content: { readonly '*/*': Uint8Array } }
      responses: Answers<{ readonly blob?: BlobRef }>
    }
  }
  '/xrpc/com.atproto.identity.resolveHandle': {
    get: { parameters: { query: { handle: string } }; responses: Answers<{ readonly did?: string }> }
  }
  '/xrpc/com.atproto.server.refreshSession': { post: { responses: Answers<Session> } }
}
