// The register of legal documents of a year as JSON.

import { registerPaths, registerRoute } from '../../../page-data/legal-register.ts';

export const getStaticPaths = registerPaths;

export const GET = registerRoute('json');
