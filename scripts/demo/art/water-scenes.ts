// Pictures of rivers and lakes.

import { hat, person } from './buildings.ts';
import { circle, ellipse, gradient, HEIGHT, line, path, picture, polygon, rect, repeat, round, seeded, WIDTH } from './drawing.ts';
import { below, cloud, conifer, mist, ranges, ripples, sky, sun, tree } from './landscape.ts';

export function river(): string {
  const left = (y: number) => 800 + 210 * Math.sin((y - 520) / 105) * (1 - (y - 520) / 800) - 14 - ((y - 520) / 480) ** 1.6 * 420;
  const right = (y: number) => left(y) + 30 + ((y - 520) / 480) ** 1.5 * 720;
  const banks = Array.from({ length: 49 }, (_, index) => 520 + index * 10);
  const shape = `M${banks.map((y) => `${round(left(y))},${y}`).join(' L')} L${[...banks]
    .reverse()
    .map((y) => `${round(right(y))},${y}`)
    .join(' L')} Z`;
  return picture(
    gradient('sky', '#7f9fc0', '#c9d3dc', '#f3d9b8') +
      gradient('flow', '#f3dcc0', '#a9bfd0', '#5d86a6') +
      gradient('meadow', '#6f8c72', '#3f6350'),
    sky('sky') +
      sun(860, 300, 56, '#fff0d2') +
      cloud(380, 170, 150, '#ffffff', 0.5) +
      cloud(1240, 130, 190, '#ffffff', 0.45) +
      ranges(31, ['#aebccb', '#8ea3b6', '#6b879d', '#4e6f82'], 400, 500, 170) +
      mist(520, 40, 0.6, '#f5e6d2') +
      rect(0, 520, WIDTH, HEIGHT - 520, 'url(#meadow)') +
      path(
        below((x) => 640 + 60 * Math.sin(x / 300 + 1)),
        '#4d735c',
        'opacity="0.45"',
      ) +
      path(shape, 'url(#flow)') +
      ripples(7, 46, 560, 985, left, right, '#ffffff') +
      repeat(9, (index) =>
        conifer(60 + index * 46, 640 + index * 6 + (index % 3) * 22, 130 - index * 6, index % 2 ? '#2f5546' : '#3a6350'),
      ) +
      repeat(8, (index) => conifer(1250 + index * 48, 610 + (index % 3) * 26, 100 + index * 8, index % 2 ? '#2f5546' : '#3a6350')) +
      path('M560,868 q60,34 150,0 l-14,-16 h-122 z', '#5a3d2b') +
      person(640, 858, 74, '#7d3b34') +
      hat(640, 858, 74),
  );
}

export function dam(): string {
  const left = (y: number) => 560 - (y - 700) * 0.6;
  const right = (y: number) => 1020 + (y - 700) * 0.75;
  return picture(
    gradient('sky', '#8fb7cf', '#cfe1e6', '#eef1e4') +
      gradient('lake', '#9fc3cd', '#5f98ad') +
      gradient('wall', '#d9d6cc', '#a7a59b') +
      gradient('fall', '#ffffff', '#cfe4ea') +
      gradient('stream', '#a9cdd6', '#4f8ba2'),
    sky('sky') +
      cloud(300, 160, 170) +
      cloud(1180, 110, 210, '#ffffff', 0.65) +
      ranges(19, ['#a8c0c2', '#86a8a3', '#5f8b7d'], 330, 400, 150) +
      rect(0, 440, WIDTH, 140, 'url(#lake)') +
      ripples(
        3,
        36,
        450,
        560,
        () => 0,
        () => WIDTH,
        '#ffffff',
      ) +
      path('M0,430 Q190,420 330,560 L470,1000 L0,1000 Z', '#4d7a5c') +
      path('M1600,410 Q1370,430 1250,560 L1150,1000 L1600,1000 Z', '#446f55') +
      path(`M${left(760)},760 L${right(760)},760 L${right(1000)},1000 L${left(1000)},1000 Z`, 'url(#stream)') +
      path('M270,540 Q800,610 1330,540 L1130,800 Q800,850 470,800 Z', 'url(#wall)') +
      path('M262,528 Q800,598 1338,528 L1334,552 Q800,624 266,552 Z', '#efece2') +
      repeat(5, (index) => {
        const x = 612 + index * 80;
        return path(`M${x},590 h50 l${(index - 2) * 8},226 h-54 z`, 'url(#fall)') + rect(x - 15, 560, 14, 250, '#bdbab0');
      }) +
      rect(1012, 560, 14, 240, '#bdbab0') +
      rect(590, 548, 446, 18, '#8a3a34') +
      ellipse(800, 828, 260, 30, '#ffffff', 'opacity="0.8"') +
      ellipse(800, 846, 320, 26, '#e6f2f4', 'opacity="0.6"') +
      ripples(5, 30, 850, 990, left, right, '#ffffff') +
      repeat(9, (index) => conifer(30 + index * 38, 640 + index * 34, 120 + (index % 3) * 30, index % 2 ? '#2e5b46' : '#3a6b52')) +
      repeat(9, (index) => conifer(1575 - index * 36, 620 + index * 38, 120 + (index % 3) * 34, index % 2 ? '#2e5b46' : '#376650')),
  );
}

export function bridge(): string {
  const random = seeded(5);
  const arch = (x: number) => 620 - 300 * Math.sin(((x - 330) / 940) * Math.PI);
  return picture(
    gradient('sky', '#f0b78d', '#f7d9b5', '#fbeeda') + gradient('flow', '#e7c3a5', '#86a5b5', '#4f7c94'),
    sky('sky') +
      sun(800, 330, 70, '#fff1cf') +
      ranges(23, ['#dcb7a4', '#b99a98', '#8d848f'], 420, 520, 150) +
      mist(560, 50, 0.5, '#fbe6d0') +
      rect(0, 640, WIDTH, 360, 'url(#flow)') +
      ripples(
        13,
        60,
        660,
        990,
        () => 200,
        () => 1400,
        '#ffffff',
      ) +
      path('M0,470 Q220,500 360,640 Q300,760 190,1000 L0,1000 Z', '#5c7a5a') +
      path('M1600,450 Q1400,490 1240,640 Q1330,790 1420,1000 L1600,1000 Z', '#54735a') +
      polygon(
        [
          [300, 600],
          [390, 600],
          [410, 700],
          [290, 700],
        ],
        '#8f8a80',
      ) +
      polygon(
        [
          [1210, 600],
          [1300, 600],
          [1310, 700],
          [1190, 700],
        ],
        '#8f8a80',
      ) +
      `<path d="M330,${round(arch(330))} ${Array.from({ length: 48 }, (_, index) => `L${330 + index * 20},${round(arch(330 + index * 20))}`).join(' ')}" fill="none" stroke="#9b2d2a" stroke-width="20" stroke-linejoin="round"/>` +
      repeat(21, (index) => {
        const x = 375 + index * 42.5;
        return line(x, arch(x), x, 612, '#7c2a28', 5);
      }) +
      polygon(
        [
          [0, 588],
          [1600, 588],
          [1600, 622],
          [0, 622],
        ],
        '#e7e1d4',
      ) +
      rect(0, 618, WIDTH, 14, '#a59f92') +
      repeat(54, (index) => rect(index * 30, 562, 4, 28, '#c9c2b4')) +
      rect(0, 560, WIDTH, 5, '#c9c2b4') +
      rect(520, 548, 64, 34, '#2f5f83', 'rx="8"') +
      rect(576, 558, 26, 24, '#2f5f83', 'rx="5"') +
      circle(538, 584, 9, '#2b2b2b') +
      circle(588, 584, 9, '#2b2b2b') +
      person(900, 590, 50, '#7a4d8a') +
      person(930, 590, 46, '#2d6b57') +
      repeat(16, () => {
        const side = random() < 0.5;
        const x = side ? random() * 210 : 1390 + random() * 210;
        return tree(x, 700 + random() * 260, 90 + random() * 60, '#47694a', '#3a583f');
      }),
  );
}
