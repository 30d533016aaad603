// Pictures of places where people learn, heal, meet and trade.

import { flagpole, hat, house, person, roof, windows } from './buildings.ts';
import { circle, ellipse, gradient, HEIGHT, line, path, picture, polygon, rect, repeat, round, seeded, WIDTH } from './drawing.ts';
import { below, cloud, conifer, mist, outline, ranges, sky, sun, tree } from './landscape.ts';

const COATS = ['#9b2d30', '#24527a', '#2d6b57', '#a4572a', '#6b3f73', '#3d4f63', '#b07d2b'];
const coat = (index: number) => COATS[index % COATS.length] ?? '#24527a';

export function school(): string {
  return picture(
    gradient('sky', '#8fc1de', '#cfe6ee', '#f4f1de') + gradient('yard', '#dcc9a0', '#c5ad7f'),
    sky('sky') +
      cloud(330, 150, 170) +
      cloud(1180, 200, 140) +
      ranges(61, ['#a9c4c6', '#83a9a0', '#5f8d77'], 400, 500, 150) +
      rect(0, 620, WIDTH, HEIGHT - 620, 'url(#yard)') +
      path(
        below((x) => 640 + 8 * Math.sin(x / 170)),
        '#7fa35b',
      ) +
      polygon(
        [
          [560, 650],
          [1040, 650],
          [1360, 1000],
          [240, 1000],
        ],
        '#dcc79b',
      ) +
      rect(250, 430, 1100, 230, '#f4e7c5') +
      rect(250, 540, 1100, 10, '#d9c79b') +
      windows(296, 456, 6, 2, 62, 62, 22, 42, '#6f9bb0') +
      windows(886, 456, 6, 2, 56, 62, 22, 42, '#6f9bb0') +
      roof(250, 430, 1100, 96, '#b8493a', '#8f352b') +
      rect(725, 392, 150, 268, '#f9efd6') +
      polygon(
        [
          [700, 396],
          [800, 322],
          [900, 396],
        ],
        '#b8493a',
      ) +
      circle(800, 376, 17, '#f9efd6') +
      rect(762, 560, 76, 100, '#7c5233') +
      rect(758, 470, 84, 56, '#6f9bb0') +
      repeat(4, (index) => rect(700 - index * 10, 660 + index * 9, 200 + index * 20, 9, index % 2 ? '#cfc5b0' : '#ddd5c2')) +
      flagpole(800, 830, 420, 120) +
      tree(150, 690, 220, '#5f8f4d', '#4c783f') +
      tree(1460, 700, 240, '#5f8f4d', '#4c783f') +
      repeat(7, (index) => person(330 + index * 48, 830 + (index % 2) * 14, 84, index % 3 ? '#f4f4f0' : '#e8eef2', '#24527a')) +
      repeat(7, (index) => person(960 + index * 48, 830 + (index % 2) * 14, 84, index % 3 ? '#f4f4f0' : '#e8eef2', '#24527a')) +
      repeat(2, (index) => person(700 + index * 230, 920, 116, index ? '#a04a6b' : '#2d6b57')),
  );
}

export function clinic(): string {
  return picture(
    gradient('sky', '#a9d3dc', '#dcefe9', '#f5f3e3') + gradient('lawn', '#9fc07a', '#79a05c'),
    sky('sky') +
      cloud(1200, 160, 180) +
      ranges(83, ['#b3d0c6', '#8db9a4', '#6a9c82'], 410, 500, 120) +
      repeat(14, (index) => conifer(20 + index * 120, 600, 120 + (index % 4) * 26, index % 2 ? '#4d8066' : '#5a8f72')) +
      rect(0, 600, WIDTH, 400, 'url(#lawn)') +
      polygon(
        [
          [700, 690],
          [900, 690],
          [1080, 1000],
          [520, 1000],
        ],
        '#e3dccb',
      ) +
      rect(330, 470, 940, 220, '#fbfaf5') +
      rect(330, 660, 940, 30, '#d6dcd5') +
      rect(310, 446, 980, 30, '#3f7f74') +
      rect(640, 400, 320, 290, '#ffffff') +
      rect(620, 376, 360, 30, '#357067') +
      rect(776, 420, 48, 16, '#2f8f72') +
      rect(792, 404, 16, 48, '#2f8f72') +
      windows(372, 520, 3, 1, 62, 84, 24, 0, '#8fbac4') +
      windows(1008, 520, 3, 1, 62, 84, 24, 0, '#8fbac4') +
      rect(720, 520, 160, 170, '#8fbac4') +
      rect(796, 520, 8, 170, '#ffffff') +
      rect(700, 500, 200, 14, '#357067') +
      rect(1010, 726, 250, 96, '#ffffff', 'rx="14"') +
      polygon(
        [
          [1250, 740],
          [1300, 740],
          [1330, 784],
          [1330, 822],
          [1250, 822],
        ],
        '#ffffff',
      ) +
      polygon(
        [
          [1258, 752],
          [1294, 752],
          [1314, 782],
          [1258, 782],
        ],
        '#8fbac4',
      ) +
      rect(1010, 790, 320, 10, '#2f8f72') +
      rect(1100, 746, 34, 12, '#2f8f72') +
      rect(1111, 735, 12, 34, '#2f8f72') +
      circle(1070, 826, 25, '#33383d') +
      circle(1070, 826, 11, '#b9bec2') +
      circle(1272, 826, 25, '#33383d') +
      circle(1272, 826, 11, '#b9bec2') +
      tree(220, 720, 210, '#6fa05a', '#5a8a4a') +
      person(640, 840, 130, '#ffffff', '#5f7f88') +
      person(560, 850, 124, '#9b2d30') +
      hat(560, 850, 124) +
      person(500, 850, 82, '#b07d2b') +
      repeat(16, (index) => circle(360 + index * 20 + (index > 7 ? 440 : 0), 704 + (index % 3) * 6, 7, index % 2 ? '#d9748a' : '#f0c04a')),
  );
}

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

export function office(): string {
  return picture(
    gradient('sky', '#8db4d6', '#cddfe9', '#f1eee2') + gradient('glass', '#7fa6bf', '#587f9b') + gradient('square', '#d9d4c6', '#c0b9a6'),
    sky('sky') +
      cloud(300, 190, 180) +
      cloud(1330, 140, 200) +
      ranges(67, ['#b4c8d2', '#98b3bd'], 470, 540, 90) +
      rect(0, 720, WIDTH, 280, 'url(#square)') +
      repeat(9, (index) => line(800 + (index - 4) * 120, 720, 800 + (index - 4) * 320, 1000, '#b5ad98', 3)) +
      repeat(3, (index) => rect(0, 780 + index * 66, WIDTH, 3, '#b5ad98')) +
      rect(240, 440, 330, 280, '#ece4d2') +
      rect(1030, 440, 330, 280, '#ece4d2') +
      rect(228, 424, 354, 20, '#c9b995') +
      rect(1018, 424, 354, 20, '#c9b995') +
      windows(276, 474, 4, 3, 44, 52, 28, 28, 'url(#glass)', '#f8f4e8') +
      windows(1066, 474, 4, 3, 44, 52, 28, 28, 'url(#glass)', '#f8f4e8') +
      rect(550, 300, 500, 420, '#f4edde') +
      windows(600, 346, 7, 3, 36, 54, 26, 26, 'url(#glass)', '#fbf8ef') +
      rect(530, 284, 540, 20, '#c9b995') +
      polygon(
        [
          [530, 286],
          [800, 190],
          [1070, 286],
        ],
        '#e6dac0',
      ) +
      polygon(
        [
          [590, 278],
          [800, 204],
          [1010, 278],
        ],
        '#f6efdf',
      ) +
      circle(800, 250, 22, '#b5862f') +
      rect(570, 584, 460, 26, '#d9cba9') +
      repeat(6, (index) => rect(592 + index * 80, 610, 26, 112, '#fbf7ec')) +
      rect(722, 624, 156, 98, '#4a6b82') +
      rect(797, 624, 6, 98, '#e6dac0') +
      repeat(4, (index) => rect(540 - index * 18, 722 + index * 10, 520 + index * 36, 10, index % 2 ? '#cdc5b2' : '#e0d9c8')) +
      flagpole(420, 860, 420, 96) +
      repeat(5, (index) => tree(60 + index * 86, 790 - (index % 2) * 20, 170, '#5d8a5a', '#4b744b')) +
      repeat(5, (index) => tree(1190 + index * 86, 790 - (index % 2) * 20, 170, '#5d8a5a', '#4b744b')) +
      repeat(6, (index) => person(640 + index * 66 + (index % 2) * 20, 850 + (index % 3) * 30, 108 + (index % 3) * 10, coat(index))),
  );
}

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
