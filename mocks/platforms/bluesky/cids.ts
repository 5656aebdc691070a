const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** Version 1; the kind of what was hashed; SHA-256, 32 bytes. */
const HEAD = { record: [1, 0x71, 0x12, 32], blob: [1, 0x55, 0x12, 32] }

/** @returns a content id: the same bytes have the same one. Those of records are made of JSON, not of CBOR. */
export async function makeCid(kind: keyof typeof HEAD, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `b${toBase32([...HEAD[kind], ...digest])}`
}

function toBase32(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = bits.match(/.{1,5}/g) ?? []
  return digits.map((each) => ALPHABET[Number.parseInt(each.padEnd(5, '0'), 2)]).join('')
}
