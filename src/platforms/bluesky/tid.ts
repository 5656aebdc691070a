import { type Instant, toMs } from '#core/time/instant.ts'

/** Base 32 in an order that sorts as its numbers do. */
const DIGITS = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13

/**
 * A timestamp identifier: the only kind of key that a post may have (platforms.md section 8). 53 bits of microseconds
 * and 10 bits that tell clocks apart; as text it sorts by time.
 * @param at when @param clockId of whoever makes it, 0 to 1023: chance, handed in
 * @param extra microseconds on top, 0 to 999: tells apart what is made for the same instant, such as the parts of a thread
 */
export function makeTid(at: Instant, clockId: number, extra = 0): string {
  const micros = BigInt(toMs(at)) * 1_000n + BigInt(extra)
  let rest = ((micros & 0x1f_ffff_ffff_ffffn) << 10n) | BigInt(clockId & 1023)
  let tid = ''
  for (let digit = 0; digit < LENGTH; digit += 1) {
    tid = (DIGITS[Number(rest & 31n)] ?? '') + tid
    rest >>= 5n
  }
  return tid
}
