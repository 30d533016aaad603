// The whole site made by the publisher's threads, by `astro build`, by Eleventy and by Hugo, in one run on one machine:
// `npm run bench -- build [--documents 1000] [--rounds 2] [--without-incremental]`.
//
// All make the same pages of the same documents, and after each run it is looked whether they did: by kind of page their number, weight,
// elements and words. Where ours are fewer or lighter than another builder's, or theirs are, the bench says so and fails. Builders take
// turns, since a busy machine changes under one's hands, and CPU time is compared besides the wall clock's. Each reads the content as it
// is kept for it (store, one file, a folder of files), with the citations that were found in it; bringing it there is not measured, nor
// is building the publisher's templates, which it does once for each state of them. `astro build` bundles its own in every run.

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
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
import { kept } from './found-citations.ts';
import { writeHugoSite } from './hugo/hugo-site.ts';
import { compareSites, type SiteWeights, weighSite } from './page-weights.ts';
import { SampleFeed } from './sample/sample-feed.ts';

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
}
const measured = new Map<Builder, Measured[]>();
/** What each made, which is the same in every round. */
const made = new Map<Builder, SiteWeights>();
let oneChange: Awaited<ReturnType<typeof runMeasured>> | null = null;

const folder = await mkdtemp(join(values.folder, 'bangtin-build-'));
try {
  const feed = new SampleFeed(documents);
  const builders = chooseBuilders();
  const place = await prepare(folder, feed, builders);
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

/** Brings the content to where the builders find it. */
async function prepare(base: string, feed: SampleFeed, builders: readonly Builder[]): Promise<BuildPlace> {
  const place = {
    dataFolder: join(base, 'data'),
    documentsFile: join(base, 'documents.ndjson'),
    hugoFolder: join(base, 'hugo'),
    outFolder: '',
  };
  const isRead = (by: Builder['reads']): boolean => builders.some(({ reads }) => reads === by);
  console.log(`Content of ${documents} documents …`);
  if (isRead('file')) await pipeline(Readable.from(documentLines(feed)), createWriteStream(place.documentsFile));
  if (isRead('hugo site')) await writeHugoSite(place.hugoFolder, feed);
  if (!isRead('store')) return place;
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
  for (const { document } of feed.rowsAfter(0)) if (document) yield `${JSON.stringify(kept(document))}\n`;
}

async function measure(builder: Builder, place: BuildPlace): Promise<void> {
  const outFolder = join(folder, `out-${builder.name.replaceAll(/\W+/g, '-')}`);
  await mkdir(outFolder, { recursive: true });
  const run = await runMeasured(builder.program({ ...place, outFolder }), limitSeconds);
  const site = await weighSite(outFolder);
  console.log(`${builder.name}: ${run.seconds.toFixed(1)} s, CPU ${run.cpuSeconds.toFixed(1)} s, ${run.peakMb} MB, ${site.pages} pages`);
  measured.set(builder, [...(measured.get(builder) ?? []), run]);
  made.set(builder, site);
  await rm(outFolder, { recursive: true, force: true });
}

function best(builder: Builder): Measured | null {
  return measured.get(builder)?.toSorted((a, b) => a.seconds - b.seconds)[0] ?? null;
}

function report(): void {
  console.table([...measured.keys()].map(factsOf));
  for (const { name, does } of measured.keys()) console.log(`${name}: ${does}.`);
  const figures: Figure[] = [...measured.keys()].flatMap(figuresOf);
  const ours = best(OURS);
  for (const [name, builder] of [
    ['hugo', HUGO],
    ['eleventy', ELEVENTY],
    ['astro_build', ASTRO],
  ] as const) {
    const other = best(builder);
    if (!ours || !other) continue;
    figures.push(
      { figure: `ratio_to_${name}`, value: ours.seconds / other.seconds, unit: 'ratio', documents },
      { figure: `cpu_ratio_to_${name}`, value: ours.cpuSeconds / other.cpuSeconds, unit: 'ratio', documents },
    );
  }
  judgeEquality();
  if (oneChange)
    figures.push({ figure: 'one_change_s', value: oneChange.seconds, unit: 's', documents, builder: 'astro build, incremental' });
  figures.push({ figure: 'load', value: loadavg()[0] as number, unit: 'processes', documents });
  printFigures('build', figures);
}

/** Says by kind of page what each made, and fails where that is not the same work. */
function judgeEquality(): void {
  const ours = made.get(OURS);
  if (!ours) return;
  const comparisons = [...made].flatMap(([builder, site]) =>
    builder === OURS || builder === COMPRESSING ? [] : [compareSites(ours, site, builder.name)],
  );
  console.table(comparisons.flatMap(({ rows }) => rows));
  const objections = comparisons.flatMap((comparison) => comparison.objections);
  if (objections.length === 0) return;
  console.log(`The templates are not equal, so that ratios say less than they seem to:\n${objections.join('\n')}`);
  process.exitCode = 1;
}

/** How much it made. */
function factsOf(builder: Builder): object {
  const { pages, bytes } = made.get(builder) as SiteWeights;
  return { builder: builder.name, pages, 'bytes a page': Math.round(bytes) };
}

function figuresOf(builder: Builder): Figure[] {
  const { seconds, cpuSeconds } = best(builder) as Measured;
  const { pages } = made.get(builder) as SiteWeights;
  const about = { documents, builder: builder.name };
  const peaks = measured.get(builder)?.map((run) => run.peakMb) ?? [];
  return [
    { figure: 'seconds', value: seconds, unit: 's', ...about },
    { figure: 'cpu_seconds', value: cpuSeconds, unit: 's', ...about },
    { figure: 'cpu_ms_a_page', value: (cpuSeconds * 1000) / pages, unit: 'ms', ...about },
    { figure: 'pages_per_s', value: pages / seconds, unit: 'pages/s', ...about },
    { figure: 'peak_mb', value: percentile(peaks, 1), unit: 'MB', ...about },
  ];
}
