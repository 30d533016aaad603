// All legal documents of the demo, targets of relations before the documents that declare them.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { centralCommitteeDocuments } from './central-committee.ts';
import { digitalDocuments } from './digital.ts';
import { insuranceDocuments } from './insurance.ts';
import { landDocuments } from './land.ts';
import { marketFeeDocuments } from './market-fees.ts';
import { nationalDocuments } from './national.ts';
import { oneStopDocuments } from './one-stop-service.ts';
import { paperworkDocuments } from './paperwork.ts';
import { partyDocuments } from './party.ts';
import { roadTrafficDocuments } from './road-traffic.ts';
import { waterAndSchoolDocuments } from './water-and-schools.ts';

export const legalDocuments: IntakeDocument[] = [
  ...nationalDocuments,
  ...centralCommitteeDocuments,
  ...landDocuments,
  ...paperworkDocuments,
  ...roadTrafficDocuments,
  ...partyDocuments,
  ...oneStopDocuments,
  ...insuranceDocuments,
  ...digitalDocuments,
  ...waterAndSchoolDocuments,
  ...marketFeeDocuments,
];
