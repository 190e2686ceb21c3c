// Widths of words in the page's faces, for layouts that are pure and cannot ask the page themselves.
import type { TextWidth } from '#layout';
import type { Words } from './scene.ts';

const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, number>();
/** The families of the page's faces; asking the page for them takes longer than to measure. */
const families = new Map<'sans' | 'serif', string>();

/** px that a text takes on one line, in the sans at weight 400 unless told. */
export const measureText: TextWidth = (text, size, look = {}) => {
  const font = `${look.weight ?? 400} ${size}px ${familyOf(look.face ?? 'sans')}`;
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (!context) return text.length * size * 0.5;
  context.font = font;
  const { width } = context.measureText(text);
  known.set(key, width);
  return width;
};

/** px that a text takes on one line in a font, as CSS writes it. */
export function measureFont(text: string, font: string): number {
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}

function familyOf(face: 'sans' | 'serif'): string {
  const before = families.get(face);
  if (before !== undefined) return before;
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--${face}`);
  families.set(face, family);
  return family;
}

/** Calls back when a face has arrived, so that widths have changed; returns how to stop that. */
export function onFacesChange(listener: () => void): () => void {
  const forget = (): void => {
    known.clear();
    families.clear();
    listener();
  };
  document.fonts.addEventListener('loadingdone', forget);
  return () => document.fonts.removeEventListener('loadingdone', forget);
}

/** Loads the faces that a scene's words are drawn in; a canvas, unlike the page, never asks for them itself. */
export function loadFaces(words: Words[]): Promise<unknown> {
  const style = getComputedStyle(document.documentElement);
  const fonts = new Set(
    words.map(({ weight, face }) => `${weight ?? 400} 12px ${style.getPropertyValue(`--${face ?? 'sans'}`)}`),
  );
  const text = words.flatMap(({ lines }) => lines).join('');
  return Promise.all([...fonts].map((font) => document.fonts.load(font, text)));
}
