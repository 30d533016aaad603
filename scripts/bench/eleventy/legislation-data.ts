// What machines read of a legal document: schema.org's Legislation with the relations of ELI, as on the portal's own pages.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { endDayOf, type Incoming, type LawState, type Related } from './law-register.ts';
import { mediaAddress } from './pictures.ts';
import type { Law } from './portal-model.ts';

const ELI = 'http://data.europa.eu/eli/ontology#';
const NAMES: Partial<Record<LegalRelation, { schema?: string; from: string; to: string }>> = {
  'can-cu': { from: 'based_on', to: 'basis_for' },
  'sua-doi': { schema: 'legislationAmends', from: 'amends', to: 'amended_by' },
  'thay-the': { schema: 'legislationRepeals', from: 'repeals', to: 'repealed_by' },
  'bai-bo': { schema: 'legislationRepeals', from: 'repeals', to: 'repealed_by' },
};
const RELATED = { schema: undefined, from: 'related_to', to: 'related_to' };
export const relationNames = (relation: LegalRelation): { schema?: string | undefined; from: string; to: string } =>
  NAMES[relation] ?? RELATED;

export interface LegislationFacts {
  state: LawState;
  from: readonly Related[];
  to: readonly Incoming[];
  typeTitle: string;
  issuerTitle: string;
  today: string;
}

export function legislationData({ address, fields }: Law, facts: LegislationFacts, changedAt: string, siteUrl: string): object {
  const { issuedDay, effectiveDay, acts } = facts.state.facts;
  const url = siteUrl + address;
  const inForce = facts.state.validity.state === 'in-force';
  const end = endDayOf(facts.state.facts);
  const version = [issuedDay, effectiveDay, ...acts.map((act) => act.effectiveDay)].filter((day) => day !== null && day <= facts.today);
  return {
    '@context': ['https://schema.org', { eli: ELI }],
    '@type': 'Legislation',
    '@id': url,
    url,
    name: fields.title,
    legislationIdentifier: fields.number,
    description: fields.abstract,
    inLanguage: 'vi',
    dateModified: changedAt,
    legislationType: facts.typeTitle,
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: facts.issuerTitle },
    legislationDate: issuedDay,
    'eli:date_document': issuedDay,
    legislationDateOfApplicability: effectiveDay,
    'eli:first_date_entry_in_force': effectiveDay,
    legislationDateVersion: version.sort().at(-1),
    ...(end ? { expires: end, 'eli:date_no_longer_in_force': end } : {}),
    legislationLegalForce: `https://schema.org/${inForce ? 'InForce' : 'NotInForce'}`,
    'eli:in_force': { '@id': `${ELI}InForce-${inForce ? 'inForce' : 'notInForce'}` },
    'eli:id_local': fields.number,
    ...relationProperties(facts, siteUrl),
    encoding: fields.files.map(({ title, file }) => ({
      '@type': 'LegislationObject',
      name: title,
      contentUrl: siteUrl + mediaAddress(file.url),
      encodingFormat: file.mime,
    })),
  };
}

function relationProperties({ from, to }: LegislationFacts, siteUrl: string): Record<string, object[]> {
  const properties: Record<string, object[]> = {};
  const add = (name: string, { law, number, title }: Related): void => {
    const list = properties[name] ?? [];
    properties[name] = list;
    list.push({ '@type': 'Legislation', ...(law ? { '@id': siteUrl + law.address } : {}), legislationIdentifier: number, name: title });
  };
  for (const one of from) {
    const names = relationNames(one.relation);
    add(`eli:${names.from}`, one);
    if (names.schema) add(names.schema, one);
  }
  for (const { relation, newest } of to) for (const one of newest) add(`eli:${relationNames(relation).to}`, one);
  return properties;
}
