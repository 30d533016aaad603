// The whole site made by the publisher's threads, by `astro build`, by Eleventy and by Hugo, in one run on one machine:
// `npm run bench -- build [--documents 1000] [--rounds 2] [--without-incremental]`.
//
// All make the same pages of the same documents with the same elements; that their numbers and weights are alike is checked. Builders
// take turns, since a busy machine changes under one's hands. Each reads the content as it is kept for it (store, one file, a folder of
// files); bringing it there, and building templates, is not measured.

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { projectPath } from '../start/project.ts';
import { BenchCms } from './bench-cms.ts';
import { BenchProgram, runMeasured } from './bench-program.ts';
import {
  ASTRO,
  astroIncremental,
  type Builder,
  type BuildPlace,
  COMPRESSING,
  ELEVENTY,
  HUGO,
  hugoProgram,
  hugoVersion,
  OURS,
  prepareTemplates,
} from './builders.ts';
import { type Figure, percentile, printFigures } from './figures.ts';
import { writeHugoSite } from './hugo/hugo-site.ts';
import { SampleFeed } from './sample/sample-feed.ts';

/** Pages of two builders may differ by this share of their weight and number. */
const ALIKE = 0.05;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '2' },
    'limit-seconds': { type: 'string', default: '3600' },
    'without-incremental': { type: 'boolean', default: false },
    only: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const documents = Number(values.documents);
const limitSeconds = Number(values['limit-seconds']);

interface Measured {
  seconds: number;
  cpuSeconds: number;
  peakMb: number;
  pages: number;
  pageBytes: number;
}
const measured = new Map<Builder, Measured[]>();
let oneChange: Awaited<ReturnType<typeof runMeasured>> | null = null;

const folder = await mkdtemp(join(values.folder, 'bangtin-build-'));
try {
  const feed = new SampleFeed(documents);
  const place = await prepare(folder, feed);
  const builders = chooseBuilders();
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const builder of builders) await measure(builder, place);
  }
  if (!values['without-incremental'] && !values.only) await measureOneChange(place, feed);
} finally {
  if (process.env.BENCH_KEEP === undefined) await rm(folder, { recursive: true, force: true });
}
report();

function chooseBuilders(): Builder[] {
  const hugo = hugoProgram();
  if (hugo) console.log(hugoVersion(hugo));
  else console.log('Hugo is not installed here: skipped, and there is no ratio_to_hugo.');
  const all = [OURS, ELEVENTY, ...(hugo ? [HUGO] : []), COMPRESSING, ASTRO];
  return values.only ? all.filter(({ name }) => values.only?.split(',').includes(name)) : all;
}

async function prepare(base: string, feed: SampleFeed): Promise<BuildPlace> {
  const place = {
    dataFolder: join(base, 'data'),
    documentsFile: join(base, 'documents.ndjson'),
    hugoFolder: join(base, 'hugo'),
    outFolder: '',
  };
  console.log(`Content of ${documents} documents …`);
  await pipeline(Readable.from(documentLines(feed)), createWriteStream(place.documentsFile));
  if (hugoProgram()) await writeHugoSite(place.hugoFolder, feed);
  console.log(`Content store: ${await fillStore(place, feed)}`);
  await new BenchProgram(prepareTemplates).finish(limitSeconds);
  return place;
}

/** Brings the content store up to the feed. @returns what the program said */
async function fillStore({ dataFolder }: BuildPlace, feed: SampleFeed): Promise<string> {
  const cms = new BenchCms(feed);
  await cms.listen();
  const environment = { CMS_URL: cms.url, FEED_TOKEN: cms.token, DATA_DIR: dataFolder };
  const command = [process.execPath, projectPath('site/publisher/bench/fill-store.ts')] as const;
  const { output } = await new BenchProgram({ command, environment }).finish(limitSeconds);
  await cms.close();
  return output.trim();
}

/** What Astro's incremental build costs when one document of a site that it has built has changed. */
async function measureOneChange(place: BuildPlace, feed: SampleFeed): Promise<void> {
  const incremental = { ...place, outFolder: join(folder, 'out-incremental') };
  await runMeasured(astroIncremental(incremental), limitSeconds);
  feed.publish(Math.floor(documents / 2));
  await fillStore(place, feed);
  oneChange = await runMeasured(astroIncremental(incremental), limitSeconds);
  console.log(`astro build, incremental, one change: ${oneChange.seconds.toFixed(1)} s, CPU ${oneChange.cpuSeconds.toFixed(1)} s`);
}

function* documentLines(feed: SampleFeed): Generator<string> {
  for (const { document } of feed.rowsAfter(0)) yield `${JSON.stringify(document)}\n`;
}

async function measure(builder: Builder, place: BuildPlace): Promise<void> {
  const outFolder = join(folder, `out-${builder.name.replaceAll(/\W+/g, '-')}`);
  await mkdir(outFolder, { recursive: true });
  const run = await runMeasured(builder.program({ ...place, outFolder }), limitSeconds);
  const pages = await weigh(outFolder);
  console.log(`${builder.name}: ${run.seconds.toFixed(1)} s, CPU ${run.cpuSeconds.toFixed(1)} s, ${run.peakMb} MB, ${pages.pages} pages`);
  measured.set(builder, [...(measured.get(builder) ?? []), { ...run, ...pages }]);
  await rm(outFolder, { recursive: true, force: true });
}

/** How many pages there are, and their mean weight. */
async function weigh(outFolder: string): Promise<{ pages: number; pageBytes: number }> {
  let pages = 0;
  let bytes = 0;
  for (const entry of await readdir(outFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue;
    pages += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { pages, pageBytes: bytes / pages };
}

function report(): void {
  const figures: Figure[] = [];
  const best = (builder: Builder): Measured | null => measured.get(builder)?.toSorted((a, b) => a.seconds - b.seconds)[0] ?? null;
  const ours = best(OURS);
  for (const builder of measured.keys()) {
    const { seconds, cpuSeconds, peakMb, pages, pageBytes } = best(builder) as Measured;
    const about = { documents, builder: builder.name };
    figures.push(
      { figure: 'seconds', value: seconds, unit: 's', ...about },
      { figure: 'cpu_seconds', value: cpuSeconds, unit: 's', ...about },
    );
    figures.push({ figure: 'pages_per_s', value: pages / seconds, unit: 'pages/s', ...about });
    const peaks = measured.get(builder)?.map((run) => run.peakMb) ?? [peakMb];
    figures.push({ figure: 'peak_mb', value: percentile(peaks, 1), unit: 'MB', ...about });
    if (ours && (differ(pages, ours.pages) || differ(pageBytes, ours.pageBytes))) {
      console.log(
        `Not alike: ${builder.name} made ${pages} pages of ${pageBytes.toFixed(0)} bytes, the publisher ${ours.pages} of ${ours.pageBytes.toFixed(0)}.`,
      );
      process.exitCode = 1;
    }
  }
  const ratios = [
    ['ratio_to_hugo', HUGO],
    ['ratio_to_eleventy', ELEVENTY],
    ['ratio_to_astro_build', ASTRO],
  ] as const;
  for (const [figure, builder] of ratios) {
    const other = best(builder);
    if (ours && other) figures.push({ figure, value: ours.seconds / other.seconds, unit: 'ratio', documents });
  }
  if (oneChange)
    figures.push({ figure: 'one_change_s', value: oneChange.seconds, unit: 's', documents, builder: 'astro build, incremental' });
  printFigures('build', figures);
}

function differ(value: number, expected: number): boolean {
  return Math.abs(value / expected - 1) > ALIKE;
}
