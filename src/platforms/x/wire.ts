// X API v2, as narrow as it is used. Source: platforms.md section 1; names as in the document 2.159.
// Lists are mutable, because openapi-fetch's types take a readonly one apart.

export interface XProblem {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly status?: number
  /** The older shape, and what is wrong with each parameter. */
  readonly errors?: { readonly code?: number; readonly message?: string }[]
}

export interface XCreate {
  text?: string
  reply?: { in_reply_to_tweet_id: string }
  media?: { media_ids: string[] }
}

export interface XCreated {
  readonly data?: { readonly id: string; readonly text: string }
  /** Partial success: data and errors together. */
  readonly errors?: XProblem[]
}

export interface XMedia {
  readonly data?: {
    readonly id?: string
    readonly processing_info?: {
      readonly state?: 'pending' | 'in_progress' | 'failed' | 'succeeded'
      readonly check_after_secs?: number
    }
  }
}

export interface XMediaConfig {
  media_type: string
  media_category: 'tweet_gif' | 'tweet_video'
  total_bytes: number
}

interface XUrl {
  readonly url: string
  readonly expanded_url?: string
}

interface XReference {
  readonly type: string
  readonly id: string
}

export interface XTweet {
  readonly id: string
  readonly text: string
  readonly created_at?: string
  readonly entities?: { readonly urls?: XUrl[] }
  readonly referenced_tweets?: XReference[]
  /** The newer spelling (2.167), which nobody has announced. */
  readonly referenced_posts?: XReference[]
}

export interface XTimeline {
  readonly data?: XTweet[]
  readonly meta?: { readonly next_token?: string }
}

export interface XTokens {
  readonly access_token?: string
  readonly refresh_token?: string
  /** Seconds. */
  readonly expires_in?: number
}

export interface XTokenError {
  readonly error?: string
  readonly error_description?: string
}

type Json<T> = { readonly content: { readonly 'application/json': T } }
type Answers<T, Status extends number = 200> = { readonly [K in Status]: Json<T> } & {
  readonly default: Json<XProblem>
}
/** Sent as a form: what the types say is not what the serializer makes of it. */
type Form = { readonly content: { readonly 'multipart/form-data': FormData } }

export interface XPaths {
  '/2/tweets': { post: { requestBody: Json<XCreate>; responses: Answers<XCreated, 201> } }
  '/2/tweets/{id}': {
    delete: { parameters: { path: { id: string } }; responses: Answers<{ data?: { deleted?: boolean } }> }
  }
  '/2/users/{id}/tweets': {
    get: {
      parameters: {
        path: { id: string }
        query: { max_results: number; start_time: string; 'tweet.fields': string; pagination_token?: string }
      }
      responses: Answers<XTimeline>
    }
  }
  '/2/media/upload': {
    post: { requestBody: Form; responses: Answers<XMedia> }
    get: { parameters: { query: { media_id: string; command: 'STATUS' } }; responses: Answers<XMedia> }
  }
  '/2/media/upload/initialize': { post: { requestBody: Json<XMediaConfig>; responses: Answers<XMedia> } }
  '/2/media/upload/{id}/append': {
    post: { parameters: { path: { id: string } }; requestBody: Form; responses: Answers<unknown> }
  }
  '/2/media/upload/{id}/finalize': { post: { parameters: { path: { id: string } }; responses: Answers<XMedia> } }
  '/2/media/metadata': {
    post: {
      requestBody: Json<{ id: string; metadata: { alt_text: { text: string } } }>
      responses: Answers<unknown>
    }
  }
  '/2/oauth2/token': {
    post: {
      requestBody: { readonly content: { readonly 'application/x-www-form-urlencoded': Record<string, string> } }
      responses: { 200: Json<XTokens>; default: Json<XTokenError> }
    }
  }
}
