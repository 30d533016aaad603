// How soon what an editor publishes is before readers, at any size of the portal: `npm run bench -- publish [--documents 1000]`.
//
// The real publisher and the real small API work on a sample portal; a stand-in for the CMS commits rows to the feed and calls the
// publisher's hook, and the page is asked for over HTTP until it has the new text. Two kinds of publishing alternate: an old document
// is changed (title and text, so lists and neighbours change with it), and a new one appears. Then texts change whose title stays, so
// that each release has one page. Then a burst; then, unless with --clicks 0, the whole way from the admin's Publish through a real Strapi
// with its demo content. With --keep FOLDER the portal stays in that folder, and a later run measures it further (--edits 0 --texts 0
// --burst 0 --clicks 0 only makes it); its pages are made anew where the templates are others by then.

import { parseArgs } from 'node:util';
import { BenchPortal } from './bench-portal.ts';
import { BenchProgram } from './bench-program.ts';
import { prepareTemplates } from './builders.ts';
import { clickToLive } from './click-to-live.ts';
import { type Figure, percentile, printFigures } from './figures.ts';
import { publishBurst, publishOneByOne, publishTexts } from './publishing.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '60' },
    texts: { type: 'string', default: '40' },
    burst: { type: 'string', default: '1000' },
    clicks: { type: 'string', default: '20' },
    'limit-seconds': { type: 'string', default: '3600' },
    folder: { type: 'string' },
    keep: { type: 'string' },
  },
});
const documents = Number(values.documents);
const limitSeconds = Number(values['limit-seconds']);
const figures: Figure[] = [];
const add = (figure: string, value: number, unit: string): void => {
  figures.push({ figure, value, unit, documents });
};

await new BenchProgram(prepareTemplates).finish(limitSeconds);
const portal = await BenchPortal.create(documents, values.folder, values.keep);
try {
  console.log(`A portal of ${documents} documents: its first release …`);
  const first = await portal.start(limitSeconds);
  if (!portal.isKept) add('first_release_s', first.seconds, 's');
  add('first_longest_block_ms', portal.takeLongestBlockMs(), 'ms');
  console.log(`${first.seconds.toFixed(1)} s.`);
  if (Number(values.edits) > 0) await measureEdits();
  if (Number(values.texts) > 0) await measureTexts();
  if (Number(values.burst) > 0) await measureBurst();
  add('peak_mb', portal.peakMb, 'MB');
} finally {
  await portal.stop();
}
if (Number(values.clicks) > 0) {
  console.log('The whole way, from Publish in the admin …');
  const presses = await clickToLive(Number(values.clicks));
  const liveMs = presses.map((press) => press.liveMs);
  add(
    'click_answered_p50_ms',
    percentile(
      presses.map(({ answeredMs }) => answeredMs),
      0.5,
    ),
    'ms',
  );
  add('click_to_live_p50_ms', percentile(liveMs, 0.5), 'ms');
  add('click_to_live_p95_ms', percentile(liveMs, 0.95), 'ms');
}
printFigures('publish', figures);

async function measureEdits(): Promise<void> {
  console.log('Publishing one by one …');
  const edits = await publishOneByOne(portal, Number(values.edits));
  add('live_p50_ms', percentile(edits.liveMs, 0.5), 'ms');
  add('live_p95_ms', percentile(edits.liveMs, 0.95), 'ms');
  add('live_max_ms', Math.max(...edits.liveMs), 'ms');
  add('release_p50_ms', percentile(edits.releaseMs, 0.5), 'ms');
  add('release_p95_ms', percentile(edits.releaseMs, 0.95), 'ms');
  add('render_p50_ms', percentile(edits.renderMs, 0.5), 'ms');
  add('release_file_operations', edits.fileOperations, 'operations');
  add('changed_per_release', edits.changedPerRelease, 'pages');
  add('rendered_per_changed', edits.renderedPerChanged, 'ratio');
  add('stale_lists', edits.staleLists, 'pages');
  add('edit_cpu_ms', edits.cpuMs, 'ms');
  add('edits_longest_block_ms', portal.takeLongestBlockMs(), 'ms');
}

async function measureTexts(): Promise<void> {
  console.log('Publishing changes of one page …');
  const texts = await publishTexts(portal, Number(values.texts));
  add('one_page_live_p50_ms', percentile(texts.liveMs, 0.5), 'ms');
  add('one_page_live_p95_ms', percentile(texts.liveMs, 0.95), 'ms');
  add('one_page_release_p50_ms', percentile(texts.releaseMs, 0.5), 'ms');
  add('one_page_release_p95_ms', percentile(texts.releaseMs, 0.95), 'ms');
  add('one_page_render_p50_ms', percentile(texts.renderMs, 0.5), 'ms');
  add('one_page_file_operations', texts.fileOperations, 'operations');
  add('one_page_changed_per_release', texts.changedPerRelease, 'pages');
  add('one_page_rendered_per_changed', texts.renderedPerChanged, 'ratio');
  add('one_page_cpu_ms', texts.cpuMs, 'ms');
}

async function measureBurst(): Promise<void> {
  const size = Math.min(Number(values.burst), documents);
  console.log(`A burst of ${size} …`);
  const burst = await publishBurst(portal, size);
  add('burst_s', burst.seconds, 's');
  add('burst_settled_s', burst.settledSeconds, 's');
  add('burst_lost', burst.lost, 'documents');
  add('burst_releases', burst.releases, 'releases');
  add('burst_longest_block_ms', portal.takeLongestBlockMs(), 'ms');
}
