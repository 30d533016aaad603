// What a Hugo page of a legal document is told in its front matter, and all pages of what they cite.

import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { validityLabel } from '@bang-tin/shared/validity';
import { behindLabel, validitySentence } from '@bang-tin/shared/validity-text';
import { formatDay } from '@bang-tin/shared/vietnam-time';
import { type Citing, citedBody, EXPIRED_NOTICES, expiredSince, NAMED_EXPIRED } from '../eleventy/cited-templates.ts';
import { BOX, graphOf, type LawGraph, MIDDLE_X } from '../eleventy/law-graph.ts';
import { endDayOf, type Incoming, type Related, relationGroups, SHOWN, timelineOf } from '../eleventy/law-register.ts';
import { articlesOf, type ComparedArticle, type Version, versionsOf, withAnchors } from '../eleventy/law-text.ts';
import { relationNames } from '../eleventy/legislation-data.ts';
import { mediaAddress } from '../eleventy/pictures.ts';
import type { Law, PortalModel } from '../eleventy/portal-model.ts';

export const lawPath = (id: string): string => `/laws/${id}.html`;
const citingOf = (model: PortalModel, law: Law): Citing => ({ register: model.register, citations: model.citationIndex.of(law) });

/** The text with its anchors and links. */
export function lawText(model: PortalModel, law: Law): string {
  return citedBody(withAnchors(law.fields.body), citingOf(model, law));
}

/** @param since the day of the page */
export function citationsFront(citing: Citing, since: string, id: string, of: keyof typeof EXPIRED_NOTICES = 'story'): object {
  const expired = expiredSince(citing, since, id);
  return {
    entries: citing.citations.entries.map(({ anchor, law, locators }) => ({
      anchor,
      page: lawPath(law.id),
      locators: locators.join('; '),
    })),
    ...(expired.length > 0 && {
      expired: {
        notice: EXPIRED_NOTICES[of],
        pages: expired.slice(0, NAMED_EXPIRED).map((law) => lawPath(law.id)),
        more: Math.max(0, expired.length - NAMED_EXPIRED),
      },
    }),
  };
}

export function lawFront(model: PortalModel, law: Law): object {
  const { register } = model;
  const { id, address, fields } = law;
  const { body: _, bodyMedia: __, relations: ___, files, slug: ____, ...rest } = fields;
  const [type, , issuer] = model.listsOf(law);
  const from = register.from(law);
  const to = register.to(law);
  const state = register.stateOf(law);
  const groups = relationGroups(from, to);
  const citing = model.citationIndex.citing(law);
  return {
    ...rest,
    id,
    type: 'legal-document',
    url: `${address}.html`,
    date: fields.date, // orders lists as its day of issue does, and no two have the same
    changedAt: fields.date,
    shownDay: formatDay(fields.issuedDay ?? '', 'vi'),
    address,
    typeLink: type,
    issuerLink: { title: model.terms.get(fields.issuer ?? '')?.title, address: issuer?.address },
    fieldTitle: model.terms.get(fields.field ?? '')?.title,
    trail: [{ title: 'Văn bản', address: '/van-ban' }, ...(type ? [type] : [])],
    papers: files.map(({ title, file }) => ({ title, address: mediaAddress(file.url), kb: Math.round(file.size / 1000), mime: file.mime })),
    state: stateFront(model, law),
    contents: articlesOf(fields.body).map(({ id: anchor, label, title }) => ({ anchor, text: `${label}. ${title}` })),
    events: timelineOf(register, state, to).map(({ day, what, law: by, number }) => ({ day, what, address: by?.address, number })),
    graph: graphFront(graphOf(from, to)),
    groups: groups.map(({ heading, documents, more }) => ({
      heading,
      more,
      documents: documents.flatMap((one) => (one.law ? [{ page: lawPath(one.law.id), from: one.effectiveDay }] : [])),
    })),
    eli: eliFront(from, to, endDayOf(state.facts)),
    ...citationsFront(citingOf(model, law), state.validity.state === 'expired' ? '9999' : (fields.issuedDay ?? ''), id, 'law'),
    ...(citing.length > 0 && {
      citing: {
        total: citing.length,
        pages: citing.slice(0, SHOWN).map(({ address: of, title, day }) => ({ address: of, title, day })),
      },
    }),
    versions: versionsOf(law, from, to).map((version) => versionFront(version, fields.number)),
  };
}

function stateFront({ register }: PortalModel, law: Law): object {
  const { facts, validity } = register.stateOf(law);
  const { before, number, after } = validitySentence(validity, 'vi');
  const label = validityLabel(validity, 'vi');
  const cause = register.get(validity.causeDocument);
  const addresses = Object.fromEntries(facts.acts.map(({ document }) => [document, register.get(document)?.address]));
  return {
    name: validity.state,
    label,
    reason: behindLabel(before, label),
    after,
    number,
    address: cause?.address,
    since: validity.day && formatDay(validity.day, 'vi'),
    relation: validity.causeRelation && LEGAL_RELATIONS[validity.causeRelation].name,
    data: JSON.stringify({ facts, addresses }),
  };
}

/** Places worked out, since Hugo's templates are no place for sums; names in small letters, as Hugo keeps them. */
function graphFront(graph: LawGraph | null): object | null {
  if (graph === null) return null;
  const { left, width, height, middle, nodes, more } = graph;
  const foot = more.left + more.right > 0 ? 28 : 0;
  const box = (x: number, y: number) => ({ x, y, textx: x + BOX.width / 2, texty: y + 21 });
  return {
    viewbox: `${left} 0 ${width} ${height + foot}`,
    width,
    height: height + foot,
    middle: box(MIDDLE_X, middle),
    nodes: nodes.map((node) => ({ ...node, ...box(node.x, node.y) })),
    rest: [
      { amount: more.left, x: BOX.width / 2, y: height + 20 },
      { amount: more.right, x: left + width - BOX.width / 2, y: height + 20 },
    ].filter(({ amount }) => amount > 0),
  };
}

/** By property, the pages that it names. */
function eliFront(from: readonly Related[], to: readonly Incoming[], end: string | null): object {
  const properties = new Map<string, string[]>();
  const add = (name: string, { law }: Related): void => {
    if (law) properties.set(name, [...(properties.get(name) ?? []), lawPath(law.id)]);
  };
  for (const one of from) {
    const names = relationNames(one.relation);
    add(`eli:${names.from}`, one);
    if (names.schema) add(names.schema, one);
  }
  for (const { relation, newest } of to) for (const one of newest) add(`eli:${relationNames(relation).to}`, one);
  return { end, relations: [...properties].map(([name, pages]) => ({ name, pages })) };
}

function versionFront({ other, isNewer, articles, counts }: Version, number: string): object {
  const others = other.fields.number;
  const blocks: { change: string; heading: string; same?: string; paragraphs: ComparedArticle['paragraphs'] }[] = [];
  for (const { change, older, newer, paragraphs } of articles) {
    const shown = newer ?? older;
    const formerly = older && newer && older.label !== newer.label ? ` (trước là ${older.label})` : '';
    const last = blocks.at(-1);
    const label = `${newer?.label}${formerly}`;
    if (change !== 'same') blocks.push({ change, heading: `${shown?.label}. ${shown?.title}${formerly}`, paragraphs });
    else if (last?.same === undefined) blocks.push({ change, heading: '', same: label, paragraphs: [] });
    else last.same += `, ${label}`;
  }
  const heading = `${isNewer ? number : others} so với ${isNewer ? others : number}`;
  return { heading, counts, page: lawPath(other.id), blocks };
}
