// Whose word is taken for a reader's address. A header that anybody can write must not make one reader into thousands.

import { BlockList, isIPv6 } from 'node:net';

/** Where a proxy of ours can stand: this machine or a private network. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8);
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** Of this machine or a private network. */
export function isPrivateAddress(address: string): boolean {
  return address !== '' && PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * For fastify's `trustProxy`: believes X-Forwarded-For for the given number of hops, and only if the nearest of them
 * has a private address; a reader who reaches this port directly, from the internet, is never believed.
 * (fastify itself believes nobody when it is given a bare number.)
 */
export function trustHops(hops: number): false | ((address: string, hop: number) => boolean) {
  if (hops === 0) return false;
  // Almost all requests come through the same few proxies.
  let lastTrusted = '';
  return (address, hop) => {
    if (hop >= hops || hop > 0 || address === lastTrusted) return hop < hops;
    const trusted = isPrivateAddress(address);
    if (trusted) lastTrusted = address;
    return trusted;
  };
}
