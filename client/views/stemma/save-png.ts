// The picture of a stemma as a PNG at twice its size: the server's SVG, drawn with the page's own faces.
const SCALE = 2;
const FACES = ['Source Sans 3 Variable', 'Source Serif 4 Variable'];

/** Fetches the SVG, draws it and lets the browser save it. @throws where it can't be fetched or drawn */
export async function savePng(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const svg = (await response.text()).replace('<title>', `<style>${await facesInline()}</style><title>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = (name ?? 'stemma.svg').replace(/\.svg$/, '.png');
  link.click();
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
