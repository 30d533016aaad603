// Everything that the demo portal publishes, in the order in which it goes in: what others refer to comes first.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { organisations, people } from './content/bodies.ts';
import { legalDocuments } from './content/legal/index.ts';
import { pages } from './content/pages.ts';
import { banners, menus, polls, settings } from './content/site.ts';
import { newsOf2022And2023 } from './content/stories/news-2022-2023.ts';
import { newsOf2024 } from './content/stories/news-2024.ts';
import { newsOf2025 } from './content/stories/news-2025.ts';
import { newsOfAutumn2026 } from './content/stories/news-2026-autumn.ts';
import { newsOfSpring2026 } from './content/stories/news-2026-spring.ts';
import { newsOnLaw } from './content/stories/news-on-law.ts';
import { reportOnResolutions } from './content/stories/report-on-resolutions.ts';
import { reportsOf2022To2024 } from './content/stories/reports-2022-2024.ts';
import { reportsOf2025 } from './content/stories/reports-2025.ts';
import { reportsOf2026 } from './content/stories/reports-2026.ts';
import { categories, documentTypes, fields } from './content/taxonomy.ts';

const dateOf = ({ locales }: IntakeDocument) => String(locales.vi?.date);

/** Stories refer to stories before them only, so their dates are an order in which they can go in. */
const stories = [
  ...newsOf2022And2023,
  ...newsOf2024,
  ...newsOf2025,
  ...newsOfSpring2026,
  ...newsOfAutumn2026,
  ...reportsOf2022To2024,
  ...reportsOf2025,
  ...reportsOf2026,
  ...newsOnLaw,
  ...reportOnResolutions,
].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));

export const DEMO_DOCUMENTS: readonly IntakeDocument[] = [
  settings,
  ...documentTypes,
  ...fields,
  ...categories,
  ...organisations,
  ...people,
  ...legalDocuments,
  ...stories,
  ...pages,
  ...menus,
  ...banners,
  ...polls,
];
