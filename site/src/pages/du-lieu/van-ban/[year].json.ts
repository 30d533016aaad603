// The register of legal documents of a year as JSON.

import { registerRoute } from '../../../page-data/legal-register.ts';
import { registerPaths } from '../../../page-data/static-paths.ts';

export const getStaticPaths = registerPaths;

export const GET = registerRoute('json');
