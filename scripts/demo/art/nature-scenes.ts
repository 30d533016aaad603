// Pictures of land and water.

import { hat, person } from './buildings.ts';
import { circle, ellipse, gradient, HEIGHT, line, path, picture, polygon, rect, repeat, round, seeded, WIDTH } from './drawing.ts';
import { below, cloud, conifer, conifers, mist, outline, ranges, ripples, sky, sun, tree } from './landscape.ts';

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
