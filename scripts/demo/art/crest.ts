// The crest of the demo province, of our own design: a star over two mountains and a river, in a ring of rice ears.

import sharp from 'sharp';
import { circle, ellipse, gradient, path, picture, repeat, star } from './drawing.ts';

const SIZE = 512;
const MIDDLE = SIZE / 2;
const RING = 206;
const GOLD = '#e2b13c';

/** Grains of rice along both sides of the ring, open at the top. */
function riceEars(): string {
  const grains = 15;
  const side = (direction: 1 | -1) =>
    repeat(grains * 2, (index) => {
      const angle = Math.PI / 2 - direction * (0.16 + (Math.floor(index / 2) / grains) * 2.2);
      const outward = index % 2 === 0;
      const radius = RING + (outward ? 15 : -15);
      const x = MIDDLE + radius * Math.cos(angle);
      const y = MIDDLE + radius * Math.sin(angle);
      const turn = (angle * 180) / Math.PI - direction * (outward ? 58 : 122);
      return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})">${ellipse(0, 0, 18, 7.5, GOLD)}</g>`;
    });
  return side(1) + side(-1);
}

/** SVG text of the crest on a transparent ground. */
export function crestSvg(): string {
  return picture(
    gradient('ring', '#1d6470', '#123f4d') +
      gradient('dawn', '#f7c98f', '#fdf0d6', '#fdf6e6') +
      gradient('stream', '#8ec1d6', '#3f86a8') +
      `<clipPath id="disc"><circle cx="${MIDDLE}" cy="${MIDDLE}" r="172"/></clipPath>`,
    circle(MIDDLE, MIDDLE, 252, '#f4ead2') +
      circle(MIDDLE, MIDDLE, 244, 'url(#ring)') +
      circle(MIDDLE, MIDDLE, 177, GOLD) +
      `<g clip-path="url(#disc)">` +
      circle(MIDDLE, MIDDLE, 172, 'url(#dawn)') +
      path('M70,330 L190,182 L262,286 L318,214 L450,352 V440 H70 Z', '#2f6b4c') +
      path('M190,182 L262,286 L230,300 L204,262 L176,292 L150,232 Z', '#4f8f68') +
      path('M318,214 L380,279 L350,286 L322,262 L300,276 L288,253 Z', '#4f8f68') +
      path('M60,346 Q160,312 256,340 T452,330 V460 H60 Z', 'url(#stream)') +
      repeat(3, (index) =>
        path(`M60,${366 + index * 26} q48,-20 98,0 t98,0 t98,0 t98,0`, 'none', 'stroke="#eaf6fa" stroke-width="6" opacity="0.8"'),
      ) +
      '</g>' +
      star(MIDDLE, 144, 44, '#b3262b') +
      riceEars(),
    SIZE,
    SIZE,
  );
}

/** A PNG of 512 × 512 pixels. */
export async function drawCrest(): Promise<Buffer> {
  return sharp(Buffer.from(crestSvg())).png({ compressionLevel: 9 }).toBuffer();
}
