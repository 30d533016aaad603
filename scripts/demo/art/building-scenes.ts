// Pictures of public buildings.

import { flagpole, hat, person, roof, windows } from './buildings.ts';
import { coat } from './coats.ts';
import { circle, gradient, HEIGHT, line, path, picture, polygon, rect, repeat, WIDTH } from './drawing.ts';
import { below, cloud, conifer, ranges, sky, tree } from './landscape.ts';

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
