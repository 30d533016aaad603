// Turns the fields of an intake document into data for Strapi, led by Strapi's own schema: `$ref` becomes a document id, `$file` the
// id of a file. Every field that does not exist and every key that leads nowhere is named, all of them at once.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Core } from '@strapi/strapi';
import { parseUid } from '../feed/content-types.ts';
import type { IntakeProblem } from './intake-refusal.ts';

export interface KnownKeys {
  /** Documents that came in, by key, with the languages that the CMS holds of them. */
  documents: Map<string, { type: DocumentType; documentId: string; locales: Set<string> }>;
  /** Ids of files, by key. */
  files: Map<string, number>;
}
type Attribute = { type: string; component?: string; repeatable?: boolean; target?: string; multiple?: boolean };
type Data = Record<string, unknown>;
/** Where a value stands in what was sent, and in which language. */
interface Place {
  path: string;
  locale: string;
}

/** A relation by number still says what it means without its document, so the target may come later or never. */
const MAY_BE_MISSING = new Set(['parts.legal-relation.document']);

/** The keys that fields mention, each once. */
export function listKeys(value: unknown): { documents: string[]; files: string[] } {
  const documents = new Set<string>();
  const files = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref, $file } = node as Data;
    if (typeof $ref === 'string') documents.add($ref);
    else if (typeof $file === 'string') files.add($file);
    else for (const item of Object.values(node)) visit(item);
  };
  visit(value);
  return { documents: [...documents], files: [...files] };
}

export class FieldResolver {
  readonly problems: IntakeProblem[] = [];
  readonly #strapi: Core.Strapi;
  readonly #known: KnownKeys;

  constructor(strapi: Core.Strapi, known: KnownKeys) {
    this.#strapi = strapi;
    this.#known = known;
  }

  /** Data for one language. */
  resolve(uid: string, fields: Data, place: Place): Data {
    const attributes = this.#attributes(uid);
    const data: Data = {};
    for (const [name, value] of Object.entries(fields)) {
      const attribute = attributes[name];
      const at = inside(place, name);
      if (attribute === undefined) this.#complain(at, `there is no field of this name in ${uid}`);
      else data[name] = value == null ? value : this.#value(attribute, value, at, `${uid}.${name}`);
    }
    return data;
  }

  #value(attribute: Attribute, value: unknown, place: Place, name: string): unknown {
    switch (attribute.type) {
      case 'relation':
        return this.#document(attribute, value, place, MAY_BE_MISSING.has(name));
      case 'media':
        return this.#file(value, place);
      case 'component':
        return this.#component(attribute, value, place);
      default:
        return value;
    }
  }

  #component(attribute: Attribute, value: unknown, place: Place): unknown {
    const uid = attribute.component ?? '';
    const convert = (item: unknown, at: Place) => (this.#isLink(uid) ? this.#link(uid, item, at) : this.#part(uid, item, at));
    if (!attribute.repeatable) return convert(value, place);
    if (!Array.isArray(value)) return this.#complain(place, 'a list is wanted here');
    return value.map((item, index) => convert(item, inside(place, index))).filter((item) => item !== null);
  }

  #part(uid: string, value: unknown, place: Place): unknown {
    if (typeof value !== 'object' || value === null) return this.#complain(place, 'an object is wanted here');
    return this.resolve(uid, value as Data, place);
  }

  #document(attribute: Attribute, value: unknown, place: Place, mayBeMissing: boolean): string | null {
    const key = (value as { $ref?: unknown }).$ref;
    if (typeof key !== 'string') return this.#complain(place, 'a document is meant by { "$ref": key }');
    const target = this.#known.documents.get(key);
    if (target === undefined) {
      return mayBeMissing ? null : this.#complain(place, `no document came in under "${key}" yet; send it first`);
    }
    if (target.type !== parseUid(attribute.target ?? '')) {
      return this.#complain(place, `"${key}" is a ${target.type}, which does not fit here`);
    }
    // Strapi relates entries of the same language only; the feed fills relations that all languages share.
    return target.locales.has(place.locale) ? target.documentId : null;
  }

  /** Links to further reading: { "$ref": key } or { "type", "id": { "$ref": key } }. One that leads nowhere yet is left out. */
  #link(uid: string, value: unknown, place: Place): Data | null {
    const { id, $ref = (id as { $ref?: unknown } | undefined)?.$ref } = (value ?? {}) as Data;
    if (typeof $ref !== 'string') return this.#complain(place, 'a document is meant by { "$ref": key }');
    const target = this.#known.documents.get($ref);
    if (target === undefined || !target.locales.has(place.locale)) return null;
    const name = Object.entries(this.#attributes(uid)).find(([, attribute]) => parseUid(attribute.target ?? '') === target.type)?.[0];
    return name === undefined ? this.#complain(place, `a ${target.type} cannot be linked to`) : { [name]: target.documentId };
  }

  #file(value: unknown, place: Place): number | null {
    const key = (value as { $file?: unknown }).$file;
    if (typeof key !== 'string') return this.#complain(place, 'a file is meant by { "$file": key }');
    return this.#known.files.get(key) ?? this.#complain(place, `no file came in under "${key}" yet; send it first`);
  }

  #isLink(uid: string): boolean {
    const attributes = Object.values(this.#attributes(uid));
    return attributes.length > 1 && attributes.every((attribute) => attribute.type === 'relation');
  }

  #attributes(uid: string): Record<string, Attribute> {
    const { attributes } = this.#strapi.getModel(uid as never) as { attributes: Record<string, Attribute & { private?: boolean }> };
    return attributes;
  }

  #complain({ path }: Place, message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}

function inside({ path, locale }: Place, name: string | number): Place {
  return { path: `${path}.${name}`, locale };
}
