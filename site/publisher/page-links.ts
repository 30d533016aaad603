// Finds what a page points at, reading it in pieces, so that a page of any length needs little memory.

import { createReadStream } from 'node:fs';
import { EDITORS_HTML_ATTRIBUTE } from '@bang-tin/shared/release-layout';
import { Parser } from 'htmlparser2';

export interface PageLink {
  /** As written, entities decoded. */
  target: string;
  /** Whether an editor wrote it (text of a document, a menu), not a template. */
  byEditor: boolean;
}

const LINK_ATTRIBUTES = ['href', 'src', 'poster', 'data', 'action'] as const;
const SET_ATTRIBUTES = ['srcset', 'imagesrcset'] as const;
/** Elements whose attribute of that name is no address. */
const NO_LINKS = new Set(['base', 'meta']);

/** Every address in the attributes of a page, in their order, each as often as it stands there. */
export async function readPageLinks(file: string): Promise<PageLink[]> {
  const collector = new LinkCollector();
  for await (const chunk of createReadStream(file, 'utf8')) collector.write(chunk as string);
  return collector.end();
}

class LinkCollector {
  readonly #links: PageLink[] = [];
  /** For each open element, whether it or one around it holds what an editor wrote. */
  readonly #byEditor: boolean[] = [];
  readonly #parser = new Parser({
    onopentag: (name, attributes) => {
      const byEditor = EDITORS_HTML_ATTRIBUTE in attributes || (this.#byEditor.at(-1) ?? false);
      this.#byEditor.push(byEditor);
      if (NO_LINKS.has(name)) return;
      for (const target of targetsOf(name, attributes)) this.#links.push({ target, byEditor });
    },
    onclosetag: () => void this.#byEditor.pop(),
  });

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  end(): PageLink[] {
    this.#parser.end();
    return this.#links;
  }
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
