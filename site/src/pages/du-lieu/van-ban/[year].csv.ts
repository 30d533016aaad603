// The register of legal documents of a year as CSV.

import { registerPaths, registerRoute } from '../../../page-data/legal-register.ts';

export const getStaticPaths = registerPaths;

export const GET = registerRoute('csv');
