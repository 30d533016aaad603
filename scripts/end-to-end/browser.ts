// A browser for tests: the system's Chromium where there is one, else the one that comes as an npm package.

import { accessSync, constants } from 'node:fs';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find(isExecutable);
  if (system) return chromium.launch({ executablePath: system, args: QUIET });
  // Not with the package's own flags: they are for one page in one process and hang with several.
  return chromium.launch({ executablePath: await chromiumPackage.executablePath(), args: QUIET });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a reader's browser says of itself; a headless one says that it is a robot, and robots are not counted. */
export const READER_AGENT =
  'Mozilla/5.0 (Linux; Android 14; Redmi 12) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
