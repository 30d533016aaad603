// All legal documents of the demo, targets of relations before the documents that declare them.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { digitalDocuments } from './digital.ts';
import { insuranceDocuments } from './insurance.ts';
import { nationalDocuments } from './national.ts';
import { oneStopDocuments } from './one-stop-service.ts';
import { partyDocuments } from './party.ts';
import { waterAndSchoolDocuments } from './water-and-schools.ts';

export const legalDocuments: IntakeDocument[] = [
  ...nationalDocuments,
  ...partyDocuments,
  ...oneStopDocuments,
  ...insuranceDocuments,
  ...digitalDocuments,
  ...waterAndSchoolDocuments,
];
