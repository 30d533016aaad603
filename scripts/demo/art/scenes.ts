// The pictures by name, as JPEG files.

import sharp from 'sharp';
import { bridge, dam, forest, river, teaHills, terraces } from './nature-scenes.ts';
import { clinic, digitalServices, market, meetingHall, office, school, sportsGround, villageGate } from './place-scenes.ts';
import type { SceneName } from './scene-names.ts';

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
