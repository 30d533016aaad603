// The pictures by name, as JPEG files.

import sharp from 'sharp';
import { clinic, office, school } from './building-scenes.ts';
import { digitalServices } from './digital-scene.ts';
import { meetingHall, sportsGround } from './gathering-scenes.ts';
import { forest, teaHills, terraces } from './hill-scenes.ts';
import type { SceneName } from './scene-names.ts';
import { market, villageGate } from './village-scenes.ts';
import { bridge, dam, river } from './water-scenes.ts';

const JPEG_QUALITY = 84;

const SCENES: Record<SceneName, () => string> = {
  terraces,
  river,
  school,
  clinic,
  'village-gate': villageGate,
  'meeting-hall': meetingHall,
  market,
  bridge,
  forest,
  dam,
  'tea-hills': teaHills,
  office,
  'digital-services': digitalServices,
  'sports-ground': sportsGround,
};

/** The drawing itself, as SVG text. */
export const sceneSvg = (name: SceneName): string => SCENES[name]();

/** A JPEG file of an SVG drawing. */
export async function toJpeg(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}

/** A JPEG of 1600 × 1000 pixels. */
export async function drawScene(name: SceneName): Promise<Buffer> {
  return toJpeg(sceneSvg(name));
}
