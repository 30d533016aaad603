import { MAX_UPLOAD_BYTES, PICTURE_WIDTHS } from '../src/security/upload-limits.ts';

export default () => ({
  upload: {
    config: {
      sizeLimit: MAX_UPLOAD_BYTES,
      breakpoints: PICTURE_WIDTHS,
      security: { deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/javascript', 'text/javascript'] },
    },
  },
});
