// The site's colours from the editors' two: whatever they choose, text stays readable (WCAG 2.2, 1.4.3: 4.5 to 1).

/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

export const LEAST_CONTRAST = 4.5;
export const DEFAULT_COLOURS = { primary: '#9b1c1c', accent: '#d9a52b' } as const;
const WHITE: Rgb = [255, 255, 255];

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. @param a "#9b1c1c" */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(parseHex(a)), luminance(parseHex(b))].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  return colour.map((part, index) => part + ((other[index] as number) - part) * share) as unknown as Rgb;
}

/** The colour, or the first darker shade of it that has the contrast with every background. */
export function darkenUntil(colour: string, backgrounds: readonly string[], least: number = LEAST_CONTRAST): string {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = toHex(mix(parseHex(colour), [0, 0, 0], share));
    if (backgrounds.every((background) => contrast(shade, background) >= least)) return shade;
  }
  return '#000000';
}

/** The paper behind quiet blocks; links and labels stand on it as well as on white. */
export const PAPER = '#f8f5f0';

/** The stylesheet of the site's colours. */
export function themeCss(colours: { primary: string; accent: string }): string {
  const primary = darkenUntil(colours.primary, ['#ffffff', PAPER]);
  const dark = toHex(mix(parseHex(primary), [0, 0, 0], 0.3));
  const tint = toHex(mix(parseHex(primary), WHITE, 0.92));
  return `:root{--primary:${primary};--primary-dark:${dark};--primary-tint:${tint};--accent:${colours.accent.toLowerCase()};--paper:${PAPER}}\n`;
}

/** The address of that stylesheet, which changes whenever the colours do. */
export function themeAddress(colours: { primary: string; accent: string }): string {
  return `/theme.css?v=${`${colours.primary}${colours.accent}`.replaceAll('#', '').toLowerCase()}`;
}
