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
 * Believes X-Forwarded-For for a number of hops, and only if the nearest of them has a private address: a reader who reaches this port
 * directly, from the internet, is never believed, nor is what a reader wrote before the first proxy's own word.
 */
export class TrustedProxies {
  readonly #hops: number;
  /** Almost all requests come through the same few proxies. */
  #lastTrusted: string | null = null;

  /** @param hops how many proxies stand in front */
  constructor(hops: number) {
    this.#hops = hops;
  }

  /**
   * The reader's address, as the farthest of our proxies saw it. One hop: "10.0.0.2", "1.2.3.4, 203.0.113.2" -> "203.0.113.2"
   * @param nearest who opened the connection @param forwarded the header X-Forwarded-For
   */
  readersAddress(nearest: string, forwarded: string | string[] | undefined): string {
    if (this.#hops === 0 || typeof forwarded !== 'string' || !this.#isTrusted(nearest)) return nearest;
    let address = nearest;
    let end = forwarded.length;
    for (let hop = 0; hop < this.#hops && end >= 0; hop += 1) {
      const comma = end === 0 ? -1 : forwarded.lastIndexOf(',', end - 1);
      const said = forwarded.slice(comma + 1, end).trim();
      if (said === '') return address;
      address = said;
      end = comma;
    }
    return address;
  }

  #isTrusted(address: string): boolean {
    if (address === this.#lastTrusted) return true;
    const isTrusted = isPrivateAddress(address);
    if (isTrusted) this.#lastTrusted = address;
    return isTrusted;
  }
}
