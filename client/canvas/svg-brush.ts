// A brush that writes SVG: as much of a 2D context as the layers above and below the picture draw with, so that a file
// has the very words that stand on the screen, at their places, as text.
import { escapeXml } from '#layout';

/** What the words are drawn with: a context of a canvas, or a brush that writes SVG. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'lineTo'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineJoin'
> & {
  measureText(text: string): { width: number };
  /** What is drawn until `end` are the words of a node. */
  begin?(node: { key: string; description: string }): void;
  end?(): void;
};

const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

export class SvgBrush implements Brush {
  font = '400 12px sans-serif';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'middle';
  strokeStyle: CanvasRenderingContext2D['strokeStyle'] = '#000';
  fillStyle: CanvasRenderingContext2D['fillStyle'] = '#000';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'round';
  readonly #measure: (text: string, font: string) => number;
  readonly #written: string[] = [];
  #path = '';
  #halo: { text: string; x: number; y: number } | null = null;

  /** @param measure the width of a text in a font, as CSS writes it, px */
  constructor(measure: (text: string, font: string) => number) {
    this.#measure = measure;
  }

  /** What was drawn, as elements. */
  get svg(): string {
    return this.#written.join('');
  }

  begin({ key, description }: { key: string; description: string }): void {
    this.#written.push(`<g data-words="${escapeXml(key)}"><title>${escapeXml(description)}</title>`);
  }

  end(): void {
    this.#written.push('</g>');
  }

  beginPath(): void {
    this.#path = '';
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }

  /** A whole circle: no other arc is drawn. */
  arc(x: number, y: number, radius: number): void {
    const r = round(radius);
    this.#path += `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0`;
  }

  fill(): void {
    this.#written.push(`<path d="${this.#path}" fill="${ink(this.fillStyle)}"/>`);
  }

  stroke(): void {
    this.#written.push(
      `<path d="${this.#path}" fill="none" stroke="${ink(this.strokeStyle)}" stroke-width="${round(this.lineWidth)}"/>`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#written.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${ink(this.fillStyle)}"/>`,
    );
  }

  /** A halo belongs to the text that follows at its place: it stands in the file once. */
  strokeText(text: string, x: number, y: number): void {
    this.#halo = { text, x, y };
  }

  fillText(text: string, x: number, y: number): void {
    const [, weight = '400', size = '12', family = ''] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const hasHalo = this.#halo?.text === text && this.#halo.x === x && this.#halo.y === y;
    const halo = hasHalo
      ? ` stroke="${ink(this.strokeStyle)}" stroke-width="${round(this.lineWidth)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
    this.#halo = null;
    // The middle of the em box, which is what a canvas means by it.
    const base = y + Number(size) * 0.35;
    this.#written.push(
      `<text x="${round(x)}" y="${round(base)}" font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}" fill="${ink(this.fillStyle)}" text-anchor="${ANCHORS[this.textAlign] ?? 'start'}"${halo}>${escapeXml(text)}</text>`,
    );
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, this.font) };
  }
}

function ink(style: CanvasRenderingContext2D['strokeStyle']): string {
  return typeof style === 'string' ? escapeXml(style) : '#000';
}

const round = (value: number): number => Math.round(value * 100) / 100;
