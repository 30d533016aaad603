// The register in memory, made anew when the database has another one. Editors ask while they type, so that a question may not read
// ten thousand documents; a save in between costs the next question one reading.

import { type Candidate, keysOfDocument, toCandidate } from '@bang-tin/shared/citation-resolution';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { foldText } from '@bang-tin/shared/text-folding';
import { type RegisteredDocument, ValidityRegister } from '@bang-tin/shared/validity-register';
import type { Core } from '@strapi/strapi';
import { loadProvince, loadRegister, type RegisterDocument } from './load-register.ts';
import { registerStamp } from './register-rows.ts';

export interface RegisterSnapshot {
  documents: ReadonlyMap<string, RegisterDocument>;
  byKey: ReadonlyMap<string, readonly Candidate[]>;
  /** As readers have it; documents that they do not see stand in it by their own days alone. */
  validity: ValidityRegister;
  province: string | null;
  /** Milliseconds: when a document appears or vanishes by itself, and this holds no longer. */
  until: number;
}

let kept: { strapi: Core.Strapi; stamp: string; until: number; snapshot: Promise<RegisterSnapshot> } | null = null;

/** Call it outside of transactions: on SQLite it would wait for the one that it is in. */
export async function registerSnapshot(strapi: Core.Strapi): Promise<RegisterSnapshot> {
  const stamp = await registerStamp(strapi);
  if (kept === null || kept.strapi !== strapi || kept.stamp !== stamp || kept.until <= Date.now()) {
    const snapshot = makeSnapshot(strapi);
    const made = { strapi, stamp, until: Number.POSITIVE_INFINITY, snapshot };
    kept = made;
    snapshot.then(
      ({ until }) => {
        made.until = until;
      },
      () => {
        if (kept === made) kept = null;
      },
    );
  }
  return kept.snapshot;
}

async function makeSnapshot(strapi: Core.Strapi): Promise<RegisterSnapshot> {
  const { documents, until } = await loadRegister(strapi);
  const province = await loadProvince(strapi);
  const byKey = new Map<string, Candidate[]>();
  for (const document of documents) {
    const candidate = candidateOf(document);
    for (const key of keysOf(document)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [candidate]);
      else known.push(candidate);
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  return { documents: byId, byKey, validity: validityOf(documents), province, until };
}

/** What readers do not see may say what it likes of others, as on the site it ends nothing; and a draft with the number of a published one is no second target. */
function validityOf(documents: readonly RegisterDocument[]): ValidityRegister {
  const numbers = new Set(documents.flatMap(({ published }) => published?.number ?? []));
  return new ValidityRegister(
    documents.flatMap(({ id, draft, published }): RegisteredDocument[] => {
      if (published !== null) return [{ id, ...published }];
      return numbers.has(draft.number) ? [] : [{ id, ...draft, relations: [] }];
    }),
  );
}

function candidateOf({ id, draft, type, issuer }: RegisterDocument): Candidate {
  const { number, issuedDay } = draft;
  return toCandidate({ id, number, typeName: type?.title ?? null, issuedDay, issuerName: issuer?.title ?? null });
}

/** "Luật Đất đai năm 2013", "Luật Đất đai (năm 2013)": how laws of one name are told apart. */
const YEAR_IN_TITLE = /\s*\(?\bnăm (\d{4})\)?$/;
/** Longer ones are no titles by which anybody cites. */
const LONGEST_TITLE = 200;

/** Its number's key and, of a law, those of its title with its year. */
function keysOf({ id, title, abstract, type, draft }: RegisterDocument): Set<string> {
  const { number, issuedDay } = draft;
  const typeName = type?.title ?? null;
  const base = { id, number, typeName, issuedDay, issuerName: null };
  const keys = new Set(keysOfDocument(base));
  for (const text of [title, abstract ?? '']) {
    const bare = number === '' ? text : text.replace(number, '').replace(/\s+số\s*$/, '');
    const yearSaid = YEAR_IN_TITLE.exec(bare)?.[1];
    const name = bare.replace(YEAR_IN_TITLE, '').trim();
    if (name === '' || name.length > LONGEST_TITLE) continue;
    // A law that was begun from "Luật Đất đai năm 2013" has neither number nor day, but it has its year.
    const hasYear = parseDocumentNumber(number)?.year !== undefined || issuedDay !== null;
    const dated = { ...base, typeName: typeName ?? lawTypeOf(name), issuedDay: hasYear || !yearSaid ? issuedDay : `${yearSaid}-01-01` };
    for (const key of keysOfDocument({ ...dated, title: name })) keys.add(key);
  }
  return keys;
}

/** What its name says of a document without a type. */
function lawTypeOf(name: string): string | null {
  return ['Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp'].find((type) => foldText(name).startsWith(`${foldText(type)} `)) ?? null;
}
