import { noteReceived } from '../src/middlewares/received-files.ts';
import { MAX_UPLOAD_BYTES } from '../src/security/upload-limits.ts';
import { cmsUrl } from '../src/settings.ts';

export default () => [
  'strapi::logger',
  'strapi::errors',
  'global::response-headers',
  {
    name: 'strapi::security',
    // A browser that once saw the header would refuse plain http on this host for a year.
    config: { hsts: cmsUrl().startsWith('https:') ? { maxAge: 31_536_000 } : false },
  },
  { name: 'strapi::cors', config: { origin: [cmsUrl()], maxAge: 600 } },
  'global::login-limit',
  'global::closed-routes',
  'strapi::query',
  'global::received-files',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '8mb',
      formLimit: '256kb',
      textLimit: '256kb',
      formidable: {
        maxFileSize: MAX_UPLOAD_BYTES,
        maxTotalFileSize: 4 * MAX_UPLOAD_BYTES,
        maxFiles: 40,
        maxFields: 100,
        onFileBegin: noteReceived,
      },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
