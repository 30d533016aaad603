// Who is one visitor: a number that cannot be turned back into an address, and that is another one tomorrow.

import { hash } from 'node:crypto';
import { isIPv6 } from 'node:net';

const LONGEST_ADDRESS = 64;
const LONGEST_AGENT = 512;
/** 52 bits. */
const HEX_DIGITS = 13;

/**
 * 52 bits of SHA-256(salt, address, agent): fits a JavaScript number and a column of 64 bits.
 * @param salt secret of one day @param address as `countedAddress` gives it
 */
export function visitorId(salt: string, address: string, agent: string): number {
  return Number.parseInt(hash('sha256', `${salt}\n${address}\n${agent.slice(0, LONGEST_AGENT)}`).slice(0, HEX_DIGITS), 16);
}

/**
 * The part of an address that stands for one connection: IPv4 whole, IPv6 by its /64, since one household changes the rest at will.
 * "2001:db8:1:2:3::4" and "2001:db8:1:2::9" -> "2001:db8:1:2::/64"; "::ffff:10.0.0.1" -> "10.0.0.1"
 */
export function countedAddress(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address.slice(0, LONGEST_ADDRESS);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const written = right.some((group) => group.includes('.')) ? right.length + 1 : right.length;
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - written)).fill('0');
  const network = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
