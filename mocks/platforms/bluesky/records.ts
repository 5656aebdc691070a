import { isSame } from '#core/base/same.ts'
import type { PostRecord, PutRecord } from '#platforms/bluesky/wire.ts'
import { DEMO_ACCOUNTS } from '../accounts.ts'
import type { Ask, Reply } from '../fake.ts'
import { checkRecord } from './check-record.ts'
import { makeCid } from './cids.ts'
import { POSTS, refuse } from './dialect.ts'

const { accountId: DID } = DEMO_ACCOUNTS.bluesky
/** Posts have keys of this kind only (platforms.md section 8). */
const TID = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/
/** A server takes no bigger blob, in bytes. */
const BLOB_BYTES = 50_000_000

/** A record as it is kept. Times in milliseconds since 1970. */
export interface KeptRecord {
  readonly uri: string
  readonly cid: string
  readonly value: PostRecord
  readonly visibleAt: number
}

const recordKey = (rkey: string): string => `records/${rkey}`
const blobKey = (cid: string): string => `blobs/${cid}`

export async function putRecord(ask: Ask): Promise<Reply> {
  const body = (await ask.body()) as Partial<PutRecord> | undefined
  if (!body || typeof body !== 'object' || !body.record)
    return refuse(400, 'InvalidRequest', 'Input must have a record')
  const { repo, collection, rkey = '', record, swapRecord } = body
  if (repo !== DID) return refuse(401, 'AuthenticationRequired', 'Invalid repo')
  if (collection !== POSTS) return refuse(400, 'InvalidRequest', `Unknown collection ${collection}`)
  if (!TID.test(rkey)) return refuse(400, 'InvalidRequest', `Invalid record key: ${rkey}`)
  const wrong = checkRecord(record, await knownBlobs(ask, record))
  if (wrong) return refuse(400, 'InvalidRequest', wrong)
  const kept = await ask.get<KeptRecord>(recordKey(rkey))
  // The same again changes nothing and makes no commit.
  if (kept && isSame(kept.value, record)) return answer(kept, false)
  if (kept && swapRecord === null) return refuse(400, 'InvalidSwap', `Record was at ${kept.cid}`)
  return keep(ask, rkey, record)
}

async function knownBlobs(ask: Ask, { embed }: PostRecord): Promise<(cid: string) => boolean> {
  const blobs =
    embed?.$type === 'app.bsky.embed.images'
      ? (embed.images ?? []).map((each) => each.image)
      : embed?.$type === 'app.bsky.embed.video'
        ? [embed.video]
        : []
  const known = new Set<string>()
  for (const blob of blobs) {
    const cid = blob?.ref?.$link
    if (cid && (await ask.get(blobKey(cid)))) known.add(cid)
  }
  return (cid) => known.has(cid)
}

async function keep(ask: Ask, rkey: string, value: PostRecord): Promise<Reply> {
  const uri = `at://${DID}/${POSTS}/${rkey}`
  const cid = await makeCid('record', new TextEncoder().encode(JSON.stringify(value)))
  const hidden = ask.fault?.kind === 'delayed_visibility' ? ask.fault.ms : 0
  const kept: KeptRecord = { uri, cid, value, visibleAt: ask.now + hidden }
  ask.put({ [recordKey(rkey)]: kept })
  ask.created('post', uri)
  return answer(kept, true)
}

function answer({ uri, cid }: KeptRecord, fresh: boolean): Reply {
  const commit = fresh ? { commit: { cid, rev: uri.split('/').at(-1) } } : {}
  return { status: 200, body: { uri, cid, ...commit, validationStatus: 'valid' } }
}

export async function getRecord(ask: Ask): Promise<Reply> {
  const { searchParams: query } = ask.url
  const rkey = query.get('rkey') ?? ''
  const isOurs = query.get('repo') === DID && query.get('collection') === POSTS
  const kept = isOurs ? await ask.get<KeptRecord>(recordKey(rkey)) : undefined
  if (!kept || kept.visibleAt > ask.now)
    return refuse(400, 'RecordNotFound', `Could not locate record: at://${query.get('repo')}/${POSTS}/${rkey}`)
  const { uri, cid, value } = kept
  return { status: 200, body: { uri, cid, value } }
}

/** To delete what is not there is no error; there is no commit then. */
export async function deleteRecord(ask: Ask): Promise<Reply> {
  const body = ((await ask.body()) ?? {}) as { repo?: string; rkey?: string }
  if (body.repo !== DID) return refuse(401, 'AuthenticationRequired', 'Invalid repo')
  const key = recordKey(body.rkey ?? '')
  const kept = await ask.get<KeptRecord>(key)
  if (!kept) return { status: 200, body: {} }
  ask.put({ [key]: null })
  return { status: 200, body: { commit: { cid: kept.cid, rev: body.rkey } } }
}

export async function uploadBlob(ask: Ask): Promise<Reply> {
  const bytes = await ask.body()
  const mimeType = ask.request.headers.get('content-type') ?? '*/*'
  if (!(bytes instanceof Uint8Array) || bytes.length === 0)
    return refuse(400, 'InvalidRequest', 'Request encoding (Content-Type) required but not provided')
  if (bytes.length > BLOB_BYTES) return refuse(413, 'PayloadTooLarge', 'request entity too large')
  const cid = await makeCid('blob', new Uint8Array(bytes))
  const blob = { $type: 'blob', ref: { $link: cid }, mimeType, size: bytes.length }
  ask.put({ [blobKey(cid)]: blob })
  ask.created('media', cid)
  return { status: 200, body: { blob } }
}
