// Mastodon's API, as narrow as it is used. Source: platforms.md section 7; names as in the document 4.7.0.
// Lists are mutable, because openapi-fetch's types take a readonly one apart.

export interface MastodonError {
  readonly error?: string
  readonly error_description?: string | null
}

export interface MastodonPost {
  status: string
  media_ids?: string[]
  in_reply_to_id?: string
  spoiler_text?: string
  language?: string
  visibility: 'public'
}

export interface MastodonStatus {
  readonly id: string
  readonly url?: string | null
  readonly created_at: string
  readonly in_reply_to_id?: string | null
}

export interface MastodonSource {
  readonly id: string
  readonly text: string
  readonly spoiler_text: string
}

export interface MastodonMedia {
  readonly id: string
  /** Null while it is processed. */
  readonly url?: string | null
}

export interface MastodonInstance {
  readonly configuration?: {
    readonly statuses?: {
      readonly max_characters?: number
      readonly max_media_attachments?: number
      readonly characters_reserved_per_url?: number
    }
    readonly media_attachments?: {
      readonly description_limit?: number
      readonly image_size_limit?: number
      readonly image_matrix_limit?: number
      readonly video_size_limit?: number
      readonly supported_mime_types?: string[]
    }
  }
}

type Json<T> = { readonly content: { readonly 'application/json': T } }
type Answers<T, Status extends number = 200> = { readonly [K in Status]: Json<T> } & {
  readonly default: Json<MastodonError>
}
type ById = { path: { id: string } }

export interface MastodonPaths {
  '/api/v1/statuses': {
    post: {
      parameters: { header: { 'Idempotency-Key': string } }
      requestBody: Json<MastodonPost>
      responses: Answers<MastodonStatus>
    }
  }
  '/api/v1/statuses/{id}': { delete: { parameters: ById; responses: Answers<MastodonStatus> } }
  '/api/v1/statuses/{id}/source': { get: { parameters: ById; responses: Answers<MastodonSource> } }
  '/api/v1/accounts/{id}/statuses': {
    get: {
      parameters: ById & { query: { limit: number; exclude_reblogs: boolean; max_id?: string } }
      responses: Answers<MastodonStatus[]>
    }
  }
  '/api/v1/accounts/verify_credentials': { get: { responses: Answers<{ readonly id: string }> } }
  '/api/v2/media': {
    post: {
      requestBody: { readonly content: { readonly 'multipart/form-data': FormData } }
      responses: Answers<MastodonMedia, 200 | 202>
    }
  }
  '/api/v1/media/{id}': { get: { parameters: ById; responses: Answers<MastodonMedia, 200 | 206> } }
  '/api/v2/instance': { get: { responses: Answers<MastodonInstance> } }
}
