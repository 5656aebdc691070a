/** A server takes no bigger blob than this, in bytes; bigger videos go through Bluesky's own service, which is not built. */
export const BLOB_BYTES = 50_000_000

/** A post names at most three languages (app.bsky.feed.post, `langs`). */
export const MAX_LANGUAGES = 3
