// Pictures of villages.

import { hat, house, person } from './buildings.ts';
import { coat } from './coats.ts';
import { circle, gradient, line, path, picture, polygon, rect, repeat, seeded } from './drawing.ts';
import { below, mist, ranges, sky, sun } from './landscape.ts';

/** Roof of a village gate: two tiers with corners that turn up. */
function gateRoof(x: number, y: number, width: number, height: number): string {
  return (
    path(
      `M${x - 60},${y - 26} Q${x - 10},${y - 6} ${x + width * 0.14},${y - height} L${x + width * 0.86},${y - height} Q${x + width + 10},${y - 6} ${x + width + 60},${y - 26} Q${x + width + 24},${y + 14} ${x + width},${y + 14} L${x},${y + 14} Q${x - 24},${y + 14} ${x - 60},${y - 26} Z`,
      '#9c4a34',
    ) +
    path(`M${x - 4},${y + 14} h${width + 8} v12 h${-width - 8} z`, '#6f3325') +
    rect(x + width * 0.12, y - height - 10, width * 0.76, 14, '#7d3a2a')
  );
}

export function villageGate(): string {
  return picture(
    gradient('sky', '#f3cfa2', '#f9e5c6', '#fbf2df') + gradient('road', '#e0c79c', '#c9a873'),
    sky('sky') +
      sun(420, 260, 60, '#fff3d4') +
      ranges(29, ['#d9bfa6', '#b5a995', '#8c9a82'], 430, 520, 110) +
      path(
        below((x) => 590 + 12 * Math.sin(x / 210)),
        '#8fa063',
      ) +
      house(170, 640, 150, '#ecd9b4', '#a2573c', '#7a3f2d') +
      house(350, 620, 110, '#e6d2aa', '#a2573c', '#7a3f2d') +
      path(
        below((x) => 690 + 10 * Math.sin(x / 160 + 2)),
        '#7b9054',
      ) +
      path('M846,588 Q770,620 740,700 Q640,860 420,1000 L1180,1000 Q1000,870 872,720 Q826,640 866,588 Z', 'url(#road)') +
      rect(560, 430, 84, 380, '#e9d7b1') +
      rect(956, 430, 84, 380, '#e9d7b1') +
      rect(548, 786, 108, 34, '#b79e74') +
      rect(944, 786, 108, 34, '#b79e74') +
      rect(584, 500, 36, 230, '#a6402f') +
      rect(980, 500, 36, 230, '#a6402f') +
      rect(540, 404, 520, 60, '#e3cda2') +
      rect(640, 416, 320, 36, '#a6402f') +
      repeat(4, (index) => rect(676 + index * 68, 427, 44, 14, '#f0cf7c', 'rx="3"')) +
      gateRoof(530, 400, 540, 74) +
      rect(640, 296, 320, 34, '#e3cda2') +
      gateRoof(630, 296, 340, 62) +
      path('M1340,900 Q1330,700 1290,600 L1370,560 L1400,600 L1470,570 Q1430,720 1450,900 Z', '#6b5138') +
      [
        [1240, 500, 120],
        [1380, 430, 150],
        [1510, 510, 130],
        [1330, 560, 110],
        [1460, 590, 110],
      ]
        .map(([x, y, r], index) => circle(Number(x), Number(y), Number(r), index % 2 ? '#5f7f3f' : '#6d8d49'))
        .join('') +
      repeat(7, (index) => line(1270 + index * 38, 600, 1266 + index * 38, 700 + (index % 3) * 40, '#6b5138', 4, 'opacity="0.6"')) +
      person(770, 860, 120, '#24527a') +
      person(850, 870, 116, '#9b2d30') +
      hat(850, 870, 116),
  );
}

export function market(): string {
  const random = seeded(77);
  const AWNINGS = ['#c0453a', '#d9a03c', '#3f7f8c', '#6f8f4a', '#8a4a6b', '#c9743a'];
  const stall = (x: number, foot: number, width: number, index: number) => {
    const colour = AWNINGS[index % AWNINGS.length] ?? '#c0453a';
    const height = width * 0.66;
    const stripes = 6;
    return (
      rect(x + 6, foot - height, 8, height, '#7a5a3c') +
      rect(x + width - 14, foot - height, 8, height, '#7a5a3c') +
      rect(x + 10, foot - height * 0.36, width - 20, height * 0.36, '#a67c4f') +
      rect(x, foot - height * 0.4, width, height * 0.06, '#c29a68') +
      repeat(7, (item) =>
        circle(
          x + 24 + (item * (width - 48)) / 6,
          foot - height * 0.44,
          width * 0.04,
          ['#d9583f', '#e0b23f', '#6f9a45', '#8d4f8a'][(item + index) % 4] ?? '#d9583f',
        ),
      ) +
      repeat(stripes, (stripe) =>
        polygon(
          [
            [x + width * 0.1 + (stripe * width * 0.8) / stripes, foot - height * 1.24],
            [x + width * 0.1 + ((stripe + 1) * width * 0.8) / stripes, foot - height * 1.24],
            [x - 14 + ((stripe + 1) * (width + 28)) / stripes, foot - height * 0.92],
            [x - 14 + (stripe * (width + 28)) / stripes, foot - height * 0.92],
          ],
          stripe % 2 ? '#f6ead2' : colour,
        ),
      )
    );
  };
  return picture(
    gradient('sky', '#bcd3dc', '#e9e3cf', '#f7ead0') + gradient('ground', '#cdb287', '#b3935f'),
    sky('sky') +
      sun(1230, 230, 56, '#fff2cf') +
      ranges(37, ['#b9c4c0', '#93a9a0', '#6d8c7d', '#557765'], 350, 500, 150) +
      mist(520, 46, 0.6, '#f4ead6') +
      path(
        below((x) => 570 + 8 * Math.sin(x / 130)),
        'url(#ground)',
      ) +
      repeat(6, (index) => stall(20 + index * 270, 660, 210, index)) +
      repeat(17, (index) => {
        const x = 60 + index * 92 + random() * 30;
        const foot = 720 + random() * 36;
        return person(x, foot, 104, coat(index), '#2b3550') + (index % 3 === 0 ? hat(x, foot, 104) : '');
      }) +
      repeat(4, (index) => stall(-40 + index * 460, 900, 320, index + 3)) +
      repeat(7, (index) => {
        const x = 300 + index * 200 + random() * 40;
        const foot = 966 + random() * 20;
        return (
          person(x, foot, 176, coat(index + 2), '#2b3550') +
          (index % 2 ? hat(x, foot, 176) : '') +
          (index % 2 ? '' : path(`M${x + 28},${foot - 120} q40,4 34,70 h-52 q-8,-40 18,-70 z`, '#b58a52'))
        );
      }),
  );
}
