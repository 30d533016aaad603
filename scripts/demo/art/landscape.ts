// Land, water, air and plants.

import { circle, ellipse, HEIGHT, path, polygon, rect, repeat, round, seeded, WIDTH } from './drawing.ts';

/** The height of a mountain's outline at any x. @param rise how far peaks stand above and below `level` */
export function outline(seed: number, level: number, rise: number, peaks: number): (x: number) => number {
  const random = seeded(seed);
  const waves = [1, 2.1, 4.3, 9.1].map((speed, index) => ({ speed, size: 1 / (index * 1.4 + 1), phase: random() * Math.PI * 2 }));
  const total = waves.reduce((sum, { size }) => sum + size, 0);
  return (x) =>
    level -
    (rise / total) *
      waves.reduce((sum, { speed, size, phase }) => sum + size * Math.sin((x / WIDTH) * Math.PI * 2 * peaks * speed * 0.5 + phase), 0);
}

/** Path of everything below an outline. */
export function below(height: (x: number) => number, step = 10, bottom = HEIGHT): string {
  const top = Array.from({ length: WIDTH / step + 1 }, (_, index) => `${index * step},${round(height(index * step))}`);
  return `M0,${bottom} L${top.join(' L')} L${WIDTH},${bottom} Z`;
}

export const sky = (id: string) => rect(0, 0, WIDTH, HEIGHT, `url(#${id})`);

export const sun = (x: number, y: number, radius: number, colour: string) =>
  [2.6, 1.8, 1.3].map((size, index) => circle(x, y, radius * size, colour, `opacity="${0.08 + index * 0.05}"`)).join('') +
  circle(x, y, radius, colour, 'opacity="0.95"');

/** Ranges of mountains one before the other, paler ones behind. */
export function ranges(seed: number, colours: readonly string[], from: number, to: number, rise = 120): string {
  return colours
    .map((colour, index) => {
      const level = from + ((to - from) * index) / Math.max(1, colours.length - 1);
      return path(below(outline(seed + index * 17, level, rise * (1 - index * 0.12), 1.3 + index * 0.45)), colour);
    })
    .join('');
}

/** A soft band of mist. */
export const mist = (y: number, height: number, opacity: number, colour = '#ffffff') =>
  repeat(6, (index) =>
    ellipse(WIDTH / 2, y, WIDTH * (0.8 - index * 0.07), height * (1 - index * 0.14), colour, `opacity="${round(opacity * 10) / 60}"`),
  );

export function cloud(x: number, y: number, size: number, colour = '#ffffff', opacity = 0.75): string {
  return `<g opacity="${opacity}">${ellipse(x, y, size, size * 0.22, colour)}${ellipse(x - size * 0.25, y - size * 0.14, size * 0.42, size * 0.24, colour)}${ellipse(x + size * 0.28, y - size * 0.1, size * 0.36, size * 0.2, colour)}</g>`;
}

/** A conifer of three tiers. @param height from foot to top */
export function conifer(x: number, foot: number, height: number, colour: string, trunk = '#4a3a2c'): string {
  const tier = (top: number, width: number, bottom: number) =>
    polygon(
      [
        [x, foot - height * top],
        [x - height * width, foot - height * bottom],
        [x + height * width, foot - height * bottom],
      ],
      colour,
    );
  return (
    rect(x - height * 0.03, foot - height * 0.16, height * 0.06, height * 0.16, trunk) +
    tier(0.62, 0.26, 0.1) +
    tier(0.84, 0.2, 0.34) +
    tier(1, 0.14, 0.58)
  );
}

/** A broad-leaved tree with a round crown. */
export function tree(x: number, foot: number, height: number, colour: string, shade: string, trunk = '#5b4634'): string {
  const crown = height * 0.32;
  const top = foot - height + crown;
  return (
    path(
      `M${x - height * 0.04},${foot} L${x - height * 0.025},${top} L${x + height * 0.025},${top} L${x + height * 0.04},${foot} Z`,
      trunk,
    ) +
    circle(x - crown * 0.55, top + crown * 0.25, crown * 0.68, shade) +
    circle(x + crown * 0.6, top + crown * 0.2, crown * 0.64, shade) +
    circle(x, top, crown, colour) +
    circle(x - crown * 0.35, top - crown * 0.3, crown * 0.4, '#ffffff', 'opacity="0.08"')
  );
}

/** A row of conifers on the line of an outline. */
export function conifers(seed: number, count: number, foot: (x: number) => number, height: number, colour: string): string {
  const random = seeded(seed);
  return repeat(count, (index) => {
    const x = ((index + random() * 0.8) / count) * (WIDTH + 80) - 40;
    return conifer(x, foot(x) + 14, height * (0.7 + random() * 0.6), colour);
  });
}

/** Short light strokes on water. */
export function ripples(
  seed: number,
  count: number,
  from: number,
  to: number,
  left: (y: number) => number,
  right: (y: number) => number,
  colour: string,
): string {
  const random = seeded(seed);
  return repeat(count, () => {
    const y = from + (to - from) * random() ** 0.8;
    const near = (y - from) / (to - from);
    const width = 20 + near * 90 * random() + near * 20;
    const x = left(y) + (right(y) - left(y) - width) * random();
    return rect(x, y, width, 1.5 + near * 3, colour, `rx="2" opacity="${round(0.15 + random() * 0.35)}"`);
  });
}
