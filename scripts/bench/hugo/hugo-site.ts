import type { SampleFeed } from '../sample/sample-feed.ts';

export async function writeHugoSite(_folder: string, _feed: SampleFeed): Promise<void> {}
