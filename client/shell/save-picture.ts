// A picture as a file: an SVG as it is, or as a PNG at twice its size, drawn with the page's own faces.
import { saveFile } from './save-file.ts';

const SCALE = 2;
const FACES = ['Source Sans 3 Variable', 'Source Serif 4 Variable'];

/** Fetches the SVG of an address and saves it as a PNG. @throws where it can't be fetched or drawn */
export async function saveAsPng(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  await savePng(await response.text(), (name ?? 'stemma.svg').replace(/\.svg$/, ''));
}

/** @param name of the file, without its ending */
export function saveSvg(svg: string, name: string): void {
  saveFile(`${name}.svg`, 'image/svg+xml', svg);
}

/**
 * @param name of the file, without its ending
 * @throws where the browser cannot draw it, as one too large for it
 */
export async function savePng(svg: string, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFaces(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (png === null) throw new Error('The picture is too large for this browser.');
  saveFile(`${name}.png`, 'image/png', png);
}

/** Saves a page that holds an SVG, with the faces that its words stand in. */
export async function saveHtml(html: string, name: string): Promise<void> {
  const [head = '', ...rest] = html.split('<main>');
  saveFile(`${name}.html`, 'text/html', `${head}<main>${await withFaces(rest.join('<main>'))}`);
}

/** An SVG with its faces within, before its title. */
async function withFaces(svg: string): Promise<string> {
  const faces = await facesInline();
  return svg.replace('<title>', () => `<style>${faces}</style><title>`);
}

/** An image can't use the page's faces: those that the page has loaded are written into it. */
async function facesInline(): Promise<string> {
  const loaded = new Set(
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.unicodeRange),
  );
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  const wanted = rules.filter(({ style }) => {
    const family = style.getPropertyValue('font-family').replaceAll(/["']/g, '');
    const range = style.getPropertyValue('unicode-range');
    const isUpright = style.getPropertyValue('font-style') !== 'italic';
    return FACES.includes(family) && isUpright && (range === '' || loaded.has(range));
  });
  return (await Promise.all(wanted.map(faceInline))).join('');
}

async function faceInline(rule: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
  const base = rule.parentStyleSheet?.href ?? location.href;
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const family = rule.style.getPropertyValue('font-family');
  const range = rule.style.getPropertyValue('unicode-range');
  return `@font-face{font-family:${family};font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)});${range === '' ? '' : `unicode-range:${range}`}}`;
}
