// Houses, flags and people.

import { circle, line, path, polygon, rect, repeat, star } from './drawing.ts';

/** A wall of windows. */
export function windows(
  x: number,
  y: number,
  columns: number,
  rows: number,
  width: number,
  height: number,
  gapX: number,
  gapY: number,
  glass: string,
  frame = '#ffffff',
): string {
  return repeat(rows * columns, (index) => {
    const left = x + (index % columns) * (width + gapX);
    const top = y + Math.floor(index / columns) * (height + gapY);
    return (
      rect(left - 4, top - 4, width + 8, height + 8, frame) +
      rect(left, top, width, height, glass) +
      polygon(
        [
          [left, top + height],
          [left, top + height * 0.4],
          [left + width * 0.6, top],
          [left + width, top],
        ],
        '#ffffff',
        'opacity="0.14"',
      ) +
      rect(left + width / 2 - 2, top, 4, height, frame)
    );
  });
}

/** A roof of tiles seen from the front, with overhang. */
export function roof(x: number, y: number, width: number, height: number, colour: string, shade: string): string {
  return (
    polygon(
      [
        [x - 34, y],
        [x + width * 0.06, y - height],
        [x + width * 0.94, y - height],
        [x + width + 34, y],
      ],
      colour,
    ) +
    repeat(4, (index) => {
      const share = (index + 1) / 5;
      const left = x - 34 + share * (34 + width * 0.06);
      return line(left, y - height * share, 2 * x + width - left, y - height * share, shade, 3, 'opacity="0.5"');
    }) +
    rect(x - 40, y - 4, width + 80, 12, shade)
  );
}

/** A small house. */
export function house(x: number, foot: number, width: number, wall: string, tiles: string, shade: string): string {
  const height = width * 0.5;
  return (
    rect(x, foot - height, width, height, wall) +
    polygon(
      [
        [x - width * 0.1, foot - height],
        [x + width * 0.14, foot - height * 1.7],
        [x + width * 0.86, foot - height * 1.7],
        [x + width * 1.1, foot - height],
      ],
      tiles,
    ) +
    rect(x - width * 0.1, foot - height - 2, width * 1.2, width * 0.04, shade) +
    rect(x + width * 0.4, foot - height * 0.62, width * 0.2, height * 0.62, shade) +
    rect(x + width * 0.12, foot - height * 0.66, width * 0.16, width * 0.14, '#f6d58b') +
    rect(x + width * 0.72, foot - height * 0.66, width * 0.16, width * 0.14, '#f6d58b')
  );
}

/** The national flag on its pole. @param foot where the pole stands */
export function flagpole(x: number, foot: number, height: number, width: number): string {
  const top = foot - height;
  const flag = width / 1.5;
  return (
    rect(x - 3, top, 6, height, '#d8d8d2') +
    circle(x, top - 5, 7, '#d9a72b') +
    path(
      `M${x + 3},${top + 6} q${width * 0.25},-10 ${width * 0.5},0 t${width * 0.5},0 v${flag} q${-width * 0.25},10 ${-width * 0.5},0 t${-width * 0.5},0 z`,
      '#c8202a',
    ) +
    star(x + 3 + width / 2, top + 8 + flag / 2, flag * 0.3, '#f7d33c') +
    rect(x - 26, foot - 10, 52, 14, '#b9b4a8')
  );
}

/** Somebody standing, seen from afar. @param height in pixels */
export function person(x: number, foot: number, height: number, coat: string, trousers = '#2e3440', hair = '#2a2320'): string {
  const head = height * 0.12;
  return (
    rect(x - height * 0.085, foot - height * 0.42, height * 0.07, height * 0.42, trousers) +
    rect(x + height * 0.015, foot - height * 0.42, height * 0.07, height * 0.42, trousers) +
    path(
      `M${x - height * 0.13},${foot - height * 0.36} q${height * 0.01},${-height * 0.36} ${height * 0.13},${-height * 0.38} q${height * 0.12},${height * 0.02} ${height * 0.13},${height * 0.38} z`,
      coat,
    ) +
    circle(x, foot - height * 0.84, head, '#e3b58d') +
    path(`M${x - head},${foot - height * 0.84} a${head},${head} 0 0 1 ${head * 2},0 q${-head},${-head * 0.5} ${-head * 2},0 z`, hair)
  );
}

/** A conical hat on somebody's head. */
export const hat = (x: number, foot: number, height: number) =>
  polygon(
    [
      [x - height * 0.24, foot - height * 0.86],
      [x, foot - height * 1.06],
      [x + height * 0.24, foot - height * 0.86],
    ],
    '#ead9a8',
  ) +
  polygon(
    [
      [x, foot - height * 1.06],
      [x + height * 0.24, foot - height * 0.86],
      [x + height * 0.02, foot - height * 0.86],
    ],
    '#c9b27c',
    'opacity="0.6"',
  );
