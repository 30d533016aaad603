// Pictures of many people in one place.

import { person } from './buildings.ts';
import { coat } from './coats.ts';
import { circle, ellipse, gradient, HEIGHT, line, path, picture, polygon, rect, repeat, round, WIDTH } from './drawing.ts';
import { cloud, ranges, sky } from './landscape.ts';

export function meetingHall(): string {
  const row = (index: number) => {
    const depth = index / 6;
    const y = 640 + depth ** 1.3 * 330;
    const size = 46 + depth * 62;
    const count = 17 - index;
    const gap = (WIDTH + 60) / count;
    return repeat(count, (seat) => {
      const x = -30 + seat * gap + (gap - size) / 2 + (index % 2) * 12;
      const taken = (seat * 7 + index * 5) % 6 !== 0;
      return (
        (taken
          ? circle(x + size / 2, y - size * 0.36, size * 0.27, '#2d2622') +
            path(
              `M${x + size * 0.06},${y + size * 0.3} q${size * 0.04},${-size * 0.46} ${size * 0.44},${-size * 0.46} q${size * 0.4},0 ${size * 0.44},${size * 0.46} z`,
              (seat + index) % 4 === 0 ? '#e9ebe6' : coat(seat + index * 3),
            )
          : '') + rect(x, y + size * 0.12, size, size * 1.5, index % 2 ? '#8d2b2a' : '#982f2d', `rx="${round(size * 0.16)}"`)
      );
    });
  };
  return picture(
    gradient('wall', '#7a4a35', '#b98358') + gradient('curtain', '#b3262b', '#7d1519') + gradient('floor', '#8b5a3c', '#5c3825'),
    rect(0, 0, WIDTH, HEIGHT, 'url(#wall)') +
      repeat(11, (index) => rect(index * 150, 0, 4, 640, '#5e3827', 'opacity="0.35"')) +
      repeat(5, (index) => ellipse(200 + index * 300, 46, 120, 22, '#fff0c9', 'opacity="0.85"')) +
      rect(0, 600, WIDTH, 400, 'url(#floor)') +
      rect(230, 110, 1140, 430, 'url(#curtain)') +
      repeat(38, (index) => rect(230 + index * 30, 110, 12, 430, '#5f0f13', 'opacity="0.28"')) +
      path(
        'M210,100 h1180 v54 q-49,44 -98,0 q-49,44 -98,0 q-49,44 -98,0 q-49,44 -98,0 q-49,44 -99,0 q-49,44 -98,0 q-49,44 -98,0 q-49,44 -98,0 q-49,44 -99,0 q-49,44 -98,0 q-49,44 -98,0 q-50,44 -100,0 z',
        '#cf9a35',
      ) +
      rect(560, 230, 480, 130, '#8f171c', 'opacity="0.55"') +
      repeat(3, (index) => rect(620 + index * 20, 256 + index * 32, 360 - index * 40, 14, '#f3d27a', 'rx="6"')) +
      rect(180, 540, 1240, 54, '#6e432c') +
      rect(180, 534, 1240, 12, '#a8744b') +
      rect(640, 470, 520, 72, '#f0e6d0') +
      repeat(
        4,
        (index) =>
          circle(716 + index * 124, 432, 24, '#2d2622') + path(`M${676 + index * 124},476 q6,-38 40,-38 q34,0 40,38 z`, coat(index + 1)),
      ) +
      rect(630, 468, 540, 12, '#d9c9a3') +
      polygon(
        [
          [420, 440],
          [530, 440],
          [516, 542],
          [434, 542],
        ],
        '#9b6a3f',
      ) +
      rect(408, 430, 134, 14, '#b78350') +
      circle(475, 366, 24, '#2d2622') +
      path('M432,432 q6,-44 43,-44 q37,0 43,44 z', '#27425e') +
      line(505, 432, 496, 404, '#222222', 4) +
      repeat(6, (index) => circle(230 + (index % 3) * 26, 506 - Math.floor(index / 3) * 24, 18, index % 2 ? '#e2bb4a' : '#d2563f')) +
      repeat(6, (index) => circle(1310 + (index % 3) * 26, 506 - Math.floor(index / 3) * 24, 18, index % 2 ? '#e2bb4a' : '#d2563f')) +
      polygon(
        [
          [222, 520],
          [312, 520],
          [298, 548],
          [236, 548],
        ],
        '#7a8a5a',
      ) +
      polygon(
        [
          [1302, 520],
          [1392, 520],
          [1378, 548],
          [1316, 548],
        ],
        '#7a8a5a',
      ) +
      repeat(7, row),
  );
}

export function sportsGround(): string {
  const lane = (index: number) => ellipse(800, 790, 760 - index * 22, 210 - index * 9, index % 2 ? '#c2614a' : '#b8543f');
  return picture(
    gradient('sky', '#7fb2dc', '#c6e0ee', '#f3f1e2') + gradient('stand', '#d8d3c6', '#a9a394'),
    sky('sky') +
      cloud(360, 140, 190) +
      cloud(1210, 190, 150) +
      ranges(97, ['#a3bfc6', '#7fa5a1', '#5d8a7c'], 360, 440, 130) +
      path('M120,560 L220,400 L1380,400 L1480,560 Z', 'url(#stand)') +
      repeat(6, (row) =>
        repeat(46 - row, (seat) => {
          const y = 424 + row * 23;
          const left = 214 - row * 14;
          const x = left + 26 + seat * ((WIDTH - 2 * left - 52) / (45 - row));
          return circle(x, y, 7.5, (seat * 5 + row * 3) % 7 === 0 ? '#f0ece0' : coat(seat * 3 + row));
        }),
      ) +
      rect(200, 352, 1200, 20, '#8f352b') +
      polygon(
        [
          [180, 372],
          [1420, 372],
          [1380, 400],
          [220, 400],
        ],
        '#b8493a',
      ) +
      repeat(11, (index) => rect(250 + index * 110, 372, 8, 30, '#efe9db')) +
      repeat(
        13,
        (index) =>
          line(210 + index * 98, 352, 210 + index * 98, 280, '#d8d8d2', 4) +
          path(
            `M${212 + index * 98},284 q16,-8 30,0 t30,0 v32 q-16,8 -30,0 t-30,0 z`,
            ['#c8202a', '#e0b23f', '#2f6f8f', '#3f8a5a'][index % 4] ?? '#c8202a',
          ),
      ) +
      rect(0, 556, WIDTH, 444, '#7ba657') +
      repeat(8, lane) +
      ellipse(800, 790, 584, 138, '#5f9a4a') +
      `<clipPath id="pitch"><ellipse cx="800" cy="790" rx="584" ry="138"/></clipPath><g clip-path="url(#pitch)">${repeat(8, (index) =>
        polygon(
          [
            [300 + index * 130, 640],
            [365 + index * 130, 640],
            [335 + (index - 0.6) * 156, 940],
            [255 + (index - 0.6) * 156, 940],
          ],
          '#6aa653',
        ),
      )}</g>` +
      ellipse(800, 790, 96, 30, 'none', 'stroke="#f2f5ea" stroke-width="4"') +
      line(800, 652, 800, 928, '#f2f5ea', 4) +
      line(560, 806, 1040, 806, '#c9a873', 7) +
      circle(800, 806, 9, '#c8202a') +
      repeat(5, (index) => person(566 + index * 44, 836, 78, '#c0392f')) +
      repeat(5, (index) => person(862 + index * 44, 836, 78, '#2f5f95')) +
      repeat(4, (index) => person(250 + index * 96, 938 + index * 9, 112, coat(index * 2 + 1), '#22303c')),
  );
}
