// Finds what a page points at, reading it in pieces, so that a page of any length needs little memory.

import { createReadStream } from 'node:fs';
import { Parser } from 'htmlparser2';

const LINK_ATTRIBUTES = ['href', 'src', 'poster', 'data', 'action'] as const;
const SET_ATTRIBUTES = ['srcset', 'imagesrcset'] as const;
/** Elements whose attribute of that name is no address. */
const NO_LINKS = new Set(['base', 'meta']);

/** Every address in the attributes of a page as written, entities decoded, in their order, each as often as it stands there. */
export async function readPageLinks(file: string): Promise<string[]> {
  const links: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!NO_LINKS.has(name)) links.push(...targetsOf(name, attributes));
    },
  });
  for await (const chunk of createReadStream(file, 'utf8')) parser.write(chunk as string);
  parser.end();
  return links;
}

function* targetsOf(element: string, attributes: Record<string, string>): Generator<string> {
  for (const name of LINK_ATTRIBUTES) {
    const value = attributes[name];
    if (value === undefined || (name === 'data' && element !== 'object')) continue;
    yield value.trim();
  }
  for (const name of SET_ATTRIBUTES) yield* candidatesOf(attributes[name] ?? '');
}

/** "a.jpg 480w, b.jpg 2x" are "a.jpg" and "b.jpg"; a comma inside an address does not end it. */
function candidatesOf(set: string): string[] {
  return set
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter((address) => address !== '');
}
