// The colours of the scheme in force, read from the page's variables; read anew when the scheme changes.
import type { Tone } from './scene.ts';

export type Palette = {
  /** #rrggbb */
  color: (tone: Tone) => string;
  /** The colour of what steps back while something else is lit: drawn towards the page's, so that lines do not add up. */
  quiet: (tone: Tone) => string;
  sans: string;
  serif: string;
};

/** What is left of a colour that steps back (tokens: edges at 60 %). */
const QUIET = 0.6;

export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const colors = new Map<string, string>();
  const color = (tone: Tone): string => {
    const known = colors.get(tone);
    if (known !== undefined) return known;
    const value = read(tone);
    colors.set(tone, value);
    return value;
  };
  const page = color('--page');
  return {
    color,
    quiet: (tone) => mix(color(tone), page, QUIET),
    sans: read('--sans'),
    serif: read('--serif'),
  };
}

/** Calls back when the page's scheme changes; returns how to stop that. */
export function onSchemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}

function mix(color: string, ground: string, share: number): string {
  const [from, to] = [channels(color), channels(ground)];
  const mixed = from.map((value, index) => Math.round(value * share + (to[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
