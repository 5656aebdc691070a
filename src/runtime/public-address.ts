import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

export interface HostAddress {
  readonly address: string
  readonly family: number
}

/** @returns whether anybody on the internet could reach it: not this machine, not this network, nothing special */
export function isPublicAddress(address: string): boolean {
  // An IPv4 address written as IPv6 is judged as the IPv4 address it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Finds the address of a host. One private address among several refuses them all: the next answer could be that one.
 * @throws Error saying why it is refused or cannot be found
 */
export async function findHostAddress(
  hostname: string,
  isAllowed: (address: string) => boolean = isPublicAddress,
): Promise<HostAddress> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const found = ipaddr.isValid(bare)
    ? [{ address: bare, family: ipaddr.parse(bare).kind() === 'ipv6' ? 6 : 4 }]
    : await lookup(bare, { all: true })
  const [first] = found
  if (!first) throw new Error(`${bare} has no address.`)
  if (!found.every((each) => isAllowed(each.address))) throw new RefusedAddress(bare)
  return first
}

/** The desk reads pages that everybody can read, and nothing inside the network it stands in. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
  constructor(host: string) {
    super(`${host} is not on the public internet: the desk does not read it.`)
  }
}
