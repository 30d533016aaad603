// The files of the demo, drawn and set when they are needed, so that the repository holds no binary files.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { BANNER_NAMES, drawBanner } from './art/banners.ts';
import { drawCrest } from './art/crest.ts';
import { SCENE_NAMES } from './art/scene-names.ts';
import { drawScene } from './art/scenes.ts';
import { legalDocuments } from './content/legal/index.ts';
import { pdfKey } from './content/legal/legal-parts.ts';
import { writeLegalPdf } from './pdf/legal-pdf.ts';
import { listFiles } from './references.ts';

export interface DemoFile {
  key: string;
  name: string;
  mime: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** Draws or sets the file; the same bytes every time. */
  make: () => Promise<Buffer>;
}

/** "legal-pdf:12/2025/QĐ-UBND" is the file "12-2025-qd-ubnd.pdf". */
function legalPdf(document: IntakeDocument): DemoFile {
  const fields = document.locales.vi as { number: string; slug: string };
  return { key: pdfKey(fields.number), name: `${fields.slug}.pdf`, mime: 'application/pdf', make: () => writeLegalPdf(document) };
}

const withFile = legalDocuments.filter((document) => listFiles(document).length > 0);

export const DEMO_FILES: readonly DemoFile[] = [
  { key: 'crest', name: 'huy-hieu-moc-giang.png', mime: 'image/png', make: drawCrest },
  ...SCENE_NAMES.map(
    (name): DemoFile => ({ key: `picture:${name}`, name: `${name}.jpg`, mime: 'image/jpeg', make: () => drawScene(name) }),
  ),
  ...BANNER_NAMES.map(
    (name): DemoFile => ({ key: `banner:${name}`, name: `banner-${name}.jpg`, mime: 'image/jpeg', make: () => drawBanner(name) }),
  ),
  ...withFile.map(legalPdf),
];
export const DEMO_FILE_KEYS = DEMO_FILES.map(({ key }) => key);
