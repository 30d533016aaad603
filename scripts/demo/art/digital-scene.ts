// A picture of services that reach every house.

import { house, person } from './buildings.ts';
import { coat } from './coats.ts';
import { circle, gradient, line, path, picture, polygon, rect, repeat, WIDTH } from './drawing.ts';
import { below, outline, ranges, sky } from './landscape.ts';

/** Small signs on the cards of the screen: a form, a book, a heart, a leaf, a house, a check mark. */
const SIGNS: ((x: number, y: number) => string)[] = [
  (x, y) => rect(x - 20, y - 26, 40, 52, '#ffffff', 'rx="4"') + repeat(4, (index) => rect(x - 13, y - 17 + index * 11, 26, 4, '#6e9aa5')),
  (x, y) =>
    path(`M${x},${y - 18} q-22,-10 -34,0 v38 q12,-10 34,0 q22,-10 34,0 v-38 q-12,-10 -34,0 z`, '#ffffff') +
    rect(x - 1.5, y - 18, 3, 38, '#c9743a'),
  (x, y) => path(`M${x},${y + 24} q-36,-24 -30,-42 q10,-18 30,2 q20,-20 30,-2 q6,18 -30,42 z`, '#ffffff'),
  (x, y) => path(`M${x - 26},${y + 22} q0,-48 54,-46 q2,52 -48,44 z`, '#ffffff') + line(x - 26, y + 22, x + 14, y - 10, '#4f7f56', 4),
  (x, y) =>
    polygon(
      [
        [x - 32, y],
        [x, y - 28],
        [x + 32, y],
      ],
      '#ffffff',
    ) +
    rect(x - 22, y, 44, 26, '#ffffff') +
    rect(x - 7, y + 8, 14, 18, '#9b2d30'),
  (x, y) =>
    path(`M${x - 26},${y} l18,20 l34,-40`, 'none', 'stroke="#ffffff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"'),
];
const CARDS = ['#3f8294', '#c9743a', '#b54a52', '#4f8a5b', '#9b2d30', '#b5862f'];

export function digitalServices(): string {
  const homes: [number, number, number][] = [
    [110, 640, 120],
    [170, 850, 150],
    [1370, 630, 120],
    [1290, 860, 150],
    [60, 440, 84],
    [1450, 430, 84],
  ];
  return picture(
    gradient('sky', '#12394a', '#1f5a69', '#4d8d8f') + gradient('screen', '#f6f2e6', '#e6e6dc'),
    sky('sky') +
      repeat(40, (index) => circle((index * 397) % WIDTH, 30 + ((index * 211) % 330), 1.6 + (index % 3), '#ffffff', 'opacity="0.35"')) +
      ranges(41, ['#2b6a75', '#25606a', '#1d525c'], 430, 560, 110) +
      path(below(outline(8, 660, 30, 1.4)), '#174751') +
      homes
        .map(([x, y, width]) => {
          const fromX = x + width / 2;
          const toX = x < 800 ? 430 : 1170;
          return `<path d="M${fromX},${y - width * 0.7} Q${(fromX + toX) / 2},${y - width * 1.5 - 60} ${toX},480" fill="none" stroke="#f0c866" stroke-width="4" stroke-dasharray="3 14" stroke-linecap="round"/>`;
        })
        .join('') +
      homes.map(([x, y, width]) => house(x, y, width, '#e9dcc0', '#a3503d', '#7a3a2d')).join('') +
      rect(412, 196, 776, 520, '#0d2a36', 'rx="30"') +
      rect(436, 220, 728, 472, 'url(#screen)', 'rx="14"') +
      rect(436, 220, 728, 66, '#9b2d30', 'rx="14"') +
      rect(436, 262, 728, 24, '#9b2d30') +
      circle(484, 253, 16, '#f0c866') +
      rect(520, 244, 240, 18, '#f3d9d2', 'rx="9"') +
      rect(960, 240, 164, 26, '#ffffff', 'rx="13" opacity="0.9"') +
      CARDS.map((colour, index) => {
        const x = 476 + (index % 3) * 224;
        const y = 318 + Math.floor(index / 3) * 178;
        return (
          rect(x, y, 200, 152, '#ffffff', 'rx="14"') +
          rect(x + 58, y + 16, 84, 84, colour, 'rx="20"') +
          (SIGNS[index]?.(x + 100, y + 58) ?? '') +
          rect(x + 36, y + 114, 128, 9, '#c8cfca', 'rx="4"') +
          rect(x + 60, y + 130, 80, 7, '#dde1dc', 'rx="3"')
        );
      }).join('') +
      rect(740, 716, 120, 70, '#0d2a36') +
      rect(640, 780, 320, 20, '#0d2a36', 'rx="10"') +
      [
        [560, 930, 170, 2],
        [660, 944, 180, 0],
        [920, 944, 178, 4],
        [1020, 930, 150, 6],
      ]
        .map(([x, foot, height, index]) => person(Number(x), Number(foot), Number(height), coat(Number(index)), '#14242c'))
        .join(''),
  );
}
