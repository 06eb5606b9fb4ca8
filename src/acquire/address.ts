import { BlockList, isIP } from 'node:net'

/** Addresses of this machine and its neighbourhood (RFC 1918, 4193, 4291, 6598, 6890), and IPv6 addresses that hold an
 * IPv4 address which nobody checks (RFC 3056, 4380): never asked unless the user says so. */
const local = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  local.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96],
  ['2001::', 32],
  ['2002::', 16],
  ['fec0::', 10],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  local.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is on this machine or the local network; an IPv4 address in IPv6 clothes is looked at as what it is. */
export function isLocal(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d+\.)/i, '')
  const kind = isIP(plain)
  if (kind === 0) return true
  return local.check(plain, kind === 4 ? 'ipv4' : 'ipv6')
}
