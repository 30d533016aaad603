// What machines read about a legal document: schema.org's Legislation, which comes from ELI (the European Legislation Identifier), and
// the relations of ELI that schema.org has no name for. https://schema.org/Legislation, http://data.europa.eu/eli/ontology

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import { isEnding, type Validity, type ValidityState } from '@bang-tin/shared/validity';
import { siteMediaAddress } from '../../content/media-addresses.ts';
import type { RelatedDocument } from '../../content/relation-queries.ts';
import { firstEndDay } from '../../content/validity-queries.ts';
import { CONTEXT } from './json-ld.ts';
import type { LegalPage } from './legal-page.ts';
import type { FoundPage } from './page-lookup.ts';

const ELI = 'http://data.europa.eu/eli/ontology#';
/** Most relations told; the register has them all. */
const MOST_TOLD = 100;

interface Names {
  /** A property of schema.org that says it of the document that does it. */
  schema?: string;
  /** Of ELI, from either side. */
  from: string;
  to: string;
}
const CHANGES: Names = { schema: 'legislationChanges', from: 'changes', to: 'changed_by' };
const AMENDS: Names = { schema: 'legislationAmends', from: 'amends', to: 'amended_by' };
const REPEALS: Names = { schema: 'legislationRepeals', from: 'repeals', to: 'repealed_by' };
const RELATED: Names = { from: 'related_to', to: 'related_to' };
const IMPLEMENTS: Names = { schema: 'legislationEnsuresImplementationOf', ...RELATED };

const NAMES: Readonly<Record<LegalRelation, Names>> = {
  'can-cu': { from: 'based_on', to: 'basis_for' },
  'huong-dan': IMPLEMENTS,
  'sua-doi': AMENDS,
  'thay-the': REPEALS,
  'bai-bo': REPEALS,
  'huy-bo': REPEALS,
  'het-hieu-luc': REPEALS,
  'dinh-chi': CHANGES,
  'dinh-chinh': { schema: 'legislationCorrects', from: 'corrects', to: 'corrected_by' },
  'hop-nhat': { schema: 'legislationConsolidates', from: 'consolidates', to: 'consolidated_by' },
  'dan-chieu': { from: 'cites', to: 'cited_by' },
  'thu-hoi': REPEALS,
  'dieu-chinh': AMENDS,
  'tiep-tuc': RELATED,
  'trien-khai': IMPLEMENTS,
  'lien-quan': RELATED,
};

/** What is ended in part is changed rather than repealed. */
const namesOf = ({ relation, partial }: RelatedDocument): Names => (partial && isEnding(relation) ? CHANGES : NAMES[relation]);

const FORCES: Readonly<Record<ValidityState, 'InForce' | 'NotInForce' | 'PartiallyInForce' | null>> = {
  'in-force': 'InForce',
  'partly-expired': 'PartiallyInForce',
  'not-yet': 'NotInForce',
  suspended: 'NotInForce',
  expired: 'NotInForce',
  unknown: null,
};

type Facts = Pick<LegalPage, 'type' | 'issuer' | 'facts' | 'validity' | 'from' | 'to' | 'today'>;

/** @param site "https://portal.example" */
export function legislationData({ locale, address, fields, changedAt }: FoundPage<'legal-document'>, law: Facts, site: string): object {
  const absolute = (path: string) => new URL(path, site).href;
  const url = absolute(address);
  const force = forceOf(law.validity);
  const end = firstEndDay(law.facts);
  const version = [law.facts.issuedDay, law.facts.effectiveDay, ...law.facts.acts.map(({ effectiveDay }) => effectiveDay)]
    .filter((day) => day !== null && day <= law.today)
    .sort()
    .at(-1);
  return {
    '@context': [CONTEXT, { eli: ELI }],
    '@type': 'Legislation',
    '@id': url,
    url,
    name: fields.title,
    legislationIdentifier: fields.number,
    description: fields.abstract,
    inLanguage: locale,
    dateModified: changedAt,
    ...(law.type ? { legislationType: law.type.title } : {}),
    ...(law.issuer ? { legislationPassedBy: { '@type': 'GovernmentOrganization', name: law.issuer.title } } : {}),
    ...(law.facts.issuedDay ? { legislationDate: law.facts.issuedDay, 'eli:date_document': law.facts.issuedDay } : {}),
    ...(law.facts.effectiveDay
      ? { legislationDateOfApplicability: law.facts.effectiveDay, 'eli:first_date_entry_in_force': law.facts.effectiveDay }
      : {}),
    ...(version ? { legislationDateVersion: version } : {}),
    ...(end ? { expires: end, 'eli:date_no_longer_in_force': end } : {}),
    ...(force ? { legislationLegalForce: `${CONTEXT}/${force}`, 'eli:in_force': { '@id': inForceOf(force) } } : {}),
    'eli:id_local': fields.number,
    ...relationProperties(law, locale, absolute),
    ...(fields.files.length > 0
      ? {
          encoding: fields.files.map(({ title, file }) => ({
            '@type': 'LegislationObject',
            name: title,
            contentUrl: absolute(siteMediaAddress(file.url, file.version)),
            encodingFormat: file.mime,
          })),
        }
      : {}),
  };
}

/** A document of which a part is suspended is in force in part. */
function forceOf({ state, reason }: Validity): 'InForce' | 'NotInForce' | 'PartiallyInForce' | null {
  return reason === 'partly-suspended' ? 'PartiallyInForce' : FORCES[state];
}

const inForceOf = (force: string): string => `${ELI}InForce-${force.charAt(0).toLowerCase()}${force.slice(1)}`;

function relationProperties({ from, to }: Facts, locale: Locale, absolute: (path: string) => string): Record<string, object[]> {
  const properties: Record<string, object[]> = {};
  const add = (name: string, value: object) => {
    properties[name] = [...(properties[name] ?? []), value];
  };
  for (const document of from.slice(0, MOST_TOLD)) {
    const names = namesOf(document);
    add(`eli:${names.from}`, reference(document, locale, absolute));
    if (names.schema) add(names.schema, reference(document, locale, absolute));
  }
  for (const document of to.flatMap(({ newest }) => newest).slice(0, MOST_TOLD))
    add(`eli:${namesOf(document).to}`, reference(document, locale, absolute));
  return properties;
}

function reference({ number, title, link }: RelatedDocument, locale: Locale, absolute: (path: string) => string): object {
  return {
    '@type': 'Legislation',
    ...(link ? { '@id': absolute(link.address) } : {}),
    legislationIdentifier: number,
    ...(title ? { name: title } : {}),
    ...(link && link.locale !== locale ? { inLanguage: link.locale } : {}),
  };
}
