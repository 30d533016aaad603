// Pictures of fields and forests.

import { hat, person } from './buildings.ts';
import { circle, ellipse, gradient, line, path, picture, polygon, repeat, round, WIDTH } from './drawing.ts';
import { below, cloud, conifer, conifers, mist, outline, ranges, sky, sun, tree } from './landscape.ts';

export function terraces(): string {
  const steps = 17;
  const edge = (index: number) => {
    const depth = index / steps;
    const level = 470 + 560 * depth ** 1.25;
    return (x: number) =>
      level +
      (26 + 62 * depth) * Math.sin((x / WIDTH) * Math.PI * 2.1 + index * 0.16 + 0.6) +
      (8 + 20 * depth) * Math.sin((x / WIDTH) * Math.PI * 5.2 - index * 0.33) -
      (x / WIDTH - 0.5) * 130 * (1 - depth);
  };
  const field = (index: number) => {
    const shape = below(edge(index));
    const water = index % 4 === 3 ? 'url(#paddy)' : 'url(#water)';
    return (
      path(shape, water) +
      path(
        below((x) => edge(index + 1)(x) - 9 - index * 1.1),
        '#6f8f4a',
      ) +
      path(
        below((x) => edge(index + 1)(x) - 3 - index * 0.4),
        '#4d6b39',
      )
    );
  };
  return picture(
    gradient('sky', '#f6c9a0', '#fbe3c4', '#f9efe0') +
      `<linearGradient id="water" gradientUnits="userSpaceOnUse" x1="0" y1="440" x2="0" y2="1000"><stop offset="0" stop-color="#fdf0dc"/><stop offset=".45" stop-color="#e9cbb0"/><stop offset="1" stop-color="#9db6bf"/></linearGradient>` +
      `<linearGradient id="paddy" gradientUnits="userSpaceOnUse" x1="0" y1="440" x2="0" y2="1000"><stop offset="0" stop-color="#c9d3a0"/><stop offset="1" stop-color="#86a862"/></linearGradient>`,
    sky('sky') +
      sun(1130, 240, 62, '#fff3d6') +
      ranges(11, ['#d9b8ad', '#b59aa0', '#8b8796', '#667784'], 330, 430, 130) +
      mist(455, 60, 0.7, '#fbe9d6') +
      repeat(steps, field) +
      tree(212, 604, 120, '#5f7f45', '#4d6b39') +
      tree(292, 622, 84, '#6b8a4c', '#55753f') +
      person(935, 792, 92, '#8a2f33') +
      hat(935, 792, 92) +
      person(1004, 800, 88, '#2f4a6b') +
      hat(1004, 800, 88),
  );
}

export function forest(): string {
  const rows = [
    { y: 520, height: 120, colour: '#a9c2b4', count: 34 },
    { y: 600, height: 170, colour: '#7fa58f', count: 28 },
    { y: 700, height: 230, colour: '#568269', count: 22 },
    { y: 830, height: 310, colour: '#33604a', count: 15 },
  ];
  return picture(
    gradient('sky', '#cfe0dc', '#eef3e6', '#f7f3dc') + gradient('beam', '#fffbe6', '#f4f6e0'),
    sky('sky') +
      sun(400, 210, 56, '#fff6d0') +
      ranges(53, ['#c4d6cf', '#a6c0b6'], 400, 470, 140) +
      rows
        .map(({ y, height, colour, count }, index) => {
          const ground = outline(71 + index * 5, y, 46, 1.6);
          return conifers(90 + index, count, ground, height, colour) + path(below(ground), colour) + mist(y + 70, 54, 0.32, '#f4f7ec');
        })
        .join('') +
      `<g opacity="0.16">${polygon(
        [
          [360, 200],
          [120, 1000],
          [380, 1000],
        ],
        '#fffbe0',
      )}${polygon(
        [
          [420, 210],
          [620, 1000],
          [900, 1000],
        ],
        '#fffbe0',
      )}</g>` +
      path(
        below((x) => 930 - 34 * Math.sin(x / 260)),
        '#1f4535',
      ) +
      conifer(120, 1010, 620, '#1f4535', '#2b2018') +
      conifer(1500, 1020, 700, '#1c3f31', '#2b2018') +
      repeat(12, (index) => circle(330 + index * 96, 938 + 18 * Math.sin(index * 2.1), 7, index % 3 ? '#8fb573' : '#d9c46a')) +
      repeat(12, (index) =>
        line(330 + index * 96, 940 + 18 * Math.sin(index * 2.1), 330 + index * 96, 968 + 18 * Math.sin(index * 2.1), '#6c8f58', 3),
      ),
  );
}

export function teaHills(): string {
  const hill = (id: number, height: (x: number) => number, fill: string, row: string, gap: number) =>
    `<clipPath id="hill${id}"><path d="${below(height)}"/></clipPath>` +
    path(below(height), fill) +
    `<g clip-path="url(#hill${id})">${repeat(26, (index) =>
      path(
        below((x) => height(x) + 16 + index * gap * (1 + index * 0.045), 20)
          .replace(/^M0,\d+ L/, 'M')
          .replace(/ L1600,\d+ Z$/, ''),
        'none',
        `stroke="${row}" stroke-width="${round(gap * 0.46 + index * 0.5)}" stroke-linecap="round" stroke-dasharray="${18 + index * 3} 5"`,
      ),
    )}</g>`;
  const back = (x: number) => 560 - 120 * Math.sin((x / WIDTH) * 3.4 + 0.5);
  const middle = (x: number) => 640 - 130 * Math.sin((x / WIDTH) * 4.1 + 3.6) + 20 * Math.sin(x / 140);
  const front = (x: number) => 800 - 110 * Math.sin((x / WIDTH) * 3.1 + 0.1);
  return picture(
    gradient('sky', '#9cc8d6', '#d8e9dd', '#f6efd2'),
    sky('sky') +
      sun(1260, 220, 60, '#fff2c6') +
      cloud(420, 150, 160) +
      ranges(43, ['#b5cdc9', '#93b7ab', '#74a08c'], 400, 480, 130) +
      mist(520, 44, 0.5) +
      hill(1, back, '#7fa656', '#5d8a43', 15) +
      hill(2, middle, '#6d9a49', '#4b7a39', 19) +
      hill(3, front, '#5b8a3f', '#3d6a30', 25) +
      tree(1330, 560, 150, '#4d7a42', '#3f6838') +
      tree(250, 500, 110, '#5b8749', '#4a733e') +
      [
        [620, 780, '#9b2d30'],
        [700, 800, '#24527a'],
        [980, 856, '#a4572a'],
      ]
        .map(
          ([x, y, coat]) =>
            person(Number(x), Number(y), 110, String(coat)) +
            hat(Number(x), Number(y), 110) +
            ellipse(Number(x) + 26, Number(y) - 40, 20, 24, '#b98b54'),
        )
        .join(''),
  );
}
