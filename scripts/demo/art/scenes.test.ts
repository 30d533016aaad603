import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { BANNER_NAMES, drawBanner } from './banners.ts';
import { drawCrest } from './crest.ts';
import { SCENE_NAMES } from './scene-names.ts';
import { drawScene, sceneSvg } from './scenes.ts';

test('every scene is a landscape of its own, the same every time', async () => {
  const drawings = SCENE_NAMES.map(sceneSvg);
  expect(new Set(drawings).size).toBe(SCENE_NAMES.length);
  expect(drawings).toEqual(SCENE_NAMES.map(sceneSvg));
  expect(drawings.join('')).not.toMatch(/NaN|undefined|Infinity/);
});

test('pictures have the size and the weight that pages expect', async () => {
  const scene = await drawScene('terraces');
  expect(await sharp(scene).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1000 });
  expect(scene.length).toBeLessThan(250_000);
  for (const name of BANNER_NAMES)
    expect(await sharp(await drawBanner(name)).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 400 });
  expect(await sharp(await drawCrest()).metadata()).toMatchObject({ format: 'png', width: 512, height: 512, hasAlpha: true });
});
