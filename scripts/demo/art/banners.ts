// Banners without words in the picture: what they say stands in their alternative text, in each language.

import { circle, gradient, path, picture, rect, repeat, round, star } from './drawing.ts';
import { toJpeg } from './scenes.ts';

export const BANNER_NAMES = ['digital', 'terraces'] as const;
export type BannerName = (typeof BANNER_NAMES)[number];

const WIDTH = 1200;
const HEIGHT = 400;

/** A pile of papers turning into a sheet with a check mark. */
function digital(): string {
  const sheet = (x: number, y: number, turn: number, opacity: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})" opacity="${opacity}">${rect(0, 0, 150, 200, '#fdf7e8', 'rx="8"')}${repeat(6, (index) => rect(22, 30 + index * 25, index % 3 === 2 ? 70 : 106, 8, '#d8c7a8', 'rx="4"'))}</g>`;
  return picture(
    gradient('ground', '#9b1c1c', '#6f1114'),
    rect(0, 0, WIDTH, HEIGHT, 'url(#ground)') +
      repeat(9, (index) =>
        path(
          `M0,${250 + index * 26} Q300,${180 + index * 26} 620,${250 + index * 24} T1200,${220 + index * 26}`,
          'none',
          'stroke="#e2b13c" stroke-width="2" opacity="0.22"',
        ),
      ) +
      sheet(120, 140, -16, 0.55) +
      sheet(200, 116, -6, 0.75) +
      sheet(290, 106, 5, 0.95) +
      repeat(7, (index) =>
        circle(530 + index * 26, 210 - round(18 * Math.sin(index * 0.9)), 6, '#e2b13c', `opacity="${0.3 + index * 0.1}"`),
      ) +
      rect(770, 70, 290, 260, '#fdf7e8', 'rx="24"') +
      rect(770, 70, 290, 54, '#e2b13c', 'rx="24"') +
      rect(770, 100, 290, 24, '#e2b13c') +
      circle(915, 224, 64, '#2f7d5b') +
      path('M882,226 l24,26 l46,-54', 'none', 'stroke="#ffffff" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"') +
      star(1120, 70, 26, '#e2b13c'),
    WIDTH,
    HEIGHT,
  );
}

/** Flooded terraces under a morning sky. */
function terraces(): string {
  const band = (index: number) => {
    const y = (x: number) => 176 + index * 27 + (14 + index * 3) * Math.sin(x / 190 + index * 0.35) - (x / WIDTH) * (60 - index * 7);
    const top = Array.from({ length: 61 }, (_, step) => `${step * 20},${round(y(step * 20))}`).join(' L');
    const edge = Array.from({ length: 61 }, (_, step) => `${step * 20},${round(y(step * 20) + 17)}`).join(' L');
    return path(`M0,400 L${top} L1200,400 Z`, index % 3 === 2 ? '#a9c07e' : '#f4dcc0') + path(`M0,400 L${edge} L1200,400 Z`, '#5d7f45');
  };
  return picture(
    gradient('dawn', '#e9a877', '#f7d8b3', '#fbeedb'),
    rect(0, 0, WIDTH, HEIGHT, 'url(#dawn)') +
      circle(900, 92, 70, '#fff3d6', 'opacity="0.35"') +
      circle(900, 92, 44, '#fff3d6') +
      path('M0,190 L150,90 L260,150 L420,60 L600,170 L760,100 L930,180 L1080,110 L1200,170 V400 H0 Z', '#b9928c', 'opacity="0.75"') +
      path('M0,220 L120,150 L300,200 L470,130 L690,210 L880,160 L1040,205 L1200,150 V400 H0 Z', '#8d8590', 'opacity="0.75"') +
      repeat(9, band),
    WIDTH,
    HEIGHT,
  );
}

const BANNERS: Record<BannerName, () => string> = { digital, terraces };

/** A JPEG of 1200 × 400 pixels. */
export async function drawBanner(name: BannerName): Promise<Buffer> {
  return toJpeg(BANNERS[name]());
}
