// Stands in for `astro build` in tests: writes a small page for every document of the content store, in a tenth of the time.
// What it shall do wrong is asked for by files in DATA_DIR/builder: "fail", "broken-link", "lose" (holds
// an address), "no-404", "gate" (it writes "gate-reached" and waits until "gate" is gone).

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DocumentAddress, openContentStore } from '../../content/content-store.ts';
import { REQUIRED_FILES } from '../release-check.ts';
import { toPageFile } from '../release-manifest.ts';

const { DATA_DIR = '', OUT_DIR = '' } = process.env;
const order = (name: string): string => join(DATA_DIR, 'builder', name);

function write(file: string, text: string): void {
  const path = join(OUT_DIR, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const store = openContentStore(join(DATA_DIR, 'content/content.sqlite'), { readonly: true });
const documents = [...store.addresses()];
const media = [...store.mediaFiles()];
const titleOf = ({ type, id, locale }: DocumentAddress): string => {
  const [row] = store.select<{ json: string }>('SELECT json FROM document WHERE type = ? AND id = ?', [type, id]);
  return JSON.parse(row?.json ?? '{}').locales[locale].title;
};
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><title>${title}</title><link rel="stylesheet" href="/_astro/site.0.css"></head><body>${body}</body></html>\n`;

if (existsSync(order('gate'))) {
  writeFileSync(order('gate-reached'), '');
  while (existsSync(order('gate'))) await pause(5);
}
if (existsSync(order('fail'))) {
  process.stderr.write('\u001b[31merror\u001b[39m the template threw: readers would see nothing\n');
  process.exit(1);
}

const lost = existsSync(order('lose')) ? readFileSync(order('lose'), 'utf8') : null;
const links = documents.map((document) => `<li><a href="${document.address}">${titleOf(document)}</a></li>`).join('');
const pictures = media.map((file) => `<img src="${file.siteAddress}" alt="">`).join('');
const broken = existsSync(order('broken-link')) ? '<a href="/khong-co">?</a>' : '';
write('index.html', page('Trang chủ', `<ul>${lost ? '' : links}</ul>${pictures}${broken}`));
for (const document of documents) {
  if (document.address !== lost)
    write(toPageFile(document.address), page(titleOf(document), `<h1>${titleOf(document)}</h1><a href="/">Trang chủ</a>`));
}
if (documents.length > 0) write('muc-luc.html', page('Mục lục', links.repeat(20)));
if (!existsSync(order('no-404'))) write('404.html', page('Không tìm thấy', '<a href="/">Trang chủ</a>'));
for (const name of REQUIRED_FILES.filter((required) => !existsSync(join(OUT_DIR, required)) && required !== '404.html')) {
  write(name, name.endsWith('.html') ? page('Trang', '<a href="/">Trang chủ</a>') : '<rss/>');
}
write('_astro/site.0.css', 'body{margin:0}');
store.close();
