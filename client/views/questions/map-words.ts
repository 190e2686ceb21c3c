// The words of the map. Places move apart as one comes nearer and letters keep their size, so words are set anew for
// each range of zooms: from afar the questions' texts and figures, nearer the claims' own words.
import { MAP, type MapClaim, type MapQuestion, type QuestionMap, type TextWidth, wrapText } from '#layout';
import type { Words } from '../../canvas/scene.ts';
import { figureInWords } from './words.ts';

/** How the map is seen: the zoom at which the whole of it is, or whether it keeps its own size. */
export type Setting = { home: number; isTall: boolean; textWidth: TextWidth };

/** Zooms at which words are set anew. */
const STEPS = [0.7, 1.05, 1.25, 1.6, 2, 2.6, 3.4, 4.5, 6];
/** Words are set for no smaller zoom; below it only some of them find room. */
const LEAST = 0.3;
/** Whole sentences of claims would be three words from further away. */
const SENTENCES_FROM = 1.05;
/** A quiet question is a few dots until its place is as wide as a column of words. */
const QUIET_FROM = 3.4;
const BOLD = { weight: 600 } as const;

export function topicWords({ title, width }: QuestionMap['topics'][number], setting: Setting): Words[] {
  return steps(setting, 0, (zoom) => ({
    lines: wrapText(title, width * zoom, 1, (text) => setting.textWidth(text, MAP.title, BOLD)),
    x: 0,
    y: 9,
    align: 'left',
    size: MAP.title,
    ...BOLD,
    tone: '--ink-3',
    priority: 5000,
  }));
}

export function questionWords({ shownText, width, room, isQuiet }: MapQuestion, setting: Setting): Words[] {
  const { size, line } = MAP.question;
  const weight = isQuiet ? 400 : 600;
  if (isQuiet && setting.isTall) return [];
  return steps(setting, isQuiet ? QUIET_FROM : 0, (zoom) => {
    const lines = Math.max(1, Math.floor((room * zoom) / line));
    return {
      lines: wrapText(shownText, width * zoom, lines, (text) => setting.textWidth(text, size, { weight })),
      x: 0,
      y: 9,
      align: 'left',
      size,
      lineHeight: line,
      weight,
      tone: isQuiet ? '--ink-2' : '--ink',
      priority: isQuiet ? 1 : 1000,
    };
  });
}

/** A claim in its own words; figures alone where the sentences of some of its question's claims find no room. */
export function claimWords({ answer, room, pitch, among }: MapClaim, setting: Setting): Words[] {
  if (room === 0) return [];
  const { size, line } = MAP.claim;
  const figure = answer.quantity ? figureInWords(answer.quantity) : null;
  const longest = Math.max(...among.map(({ text }) => setting.textWidth(text, size)));
  const isAlways = figure !== null || setting.isTall;
  return steps(setting, isAlways ? 0 : SENTENCES_FROM, (zoom) => {
    const lines = Math.max(1, Math.floor((pitch * zoom) / line));
    const isShort = figure !== null && room * zoom * lines < longest + 8 * lines;
    return {
      lines: wrapText(isShort ? figure : answer.text, room * zoom, lines, (text) =>
        setting.textWidth(text, size),
      ),
      x: 9,
      y: 0,
      align: 'left',
      size,
      lineHeight: line,
      tone: '--ink-2',
      priority: 100,
    };
  });
}

/** The glyph of a sign, which grows with its circle: shapes of a map grow with the root of the zoom. */
export function signWords(glyph: string, setting: Setting): Words[] {
  return steps(setting, 0, (zoom) => ({
    lines: [glyph],
    x: 0,
    y: 0,
    align: 'center',
    size: 12 * Math.max(0.8, Math.sqrt(zoom)),
    ...BOLD,
    tone: '--ink',
    hasHalo: false,
    priority: 10_000,
  }));
}

/** The same words for each range of zooms from `from` on, set for its lower end. */
function steps({ home, isTall }: Setting, from: number, set: (zoom: number) => Words): Words[] {
  if (isTall) return [set(1)];
  // A camera comes back to its place by a rounding more or less.
  const given = [home * 0.999, ...STEPS].filter((zoom) => zoom > from);
  const zooms = [from, ...given.sort((one, other) => one - other)];
  return zooms.map((zoom, at) => ({ ...set(Math.max(zoom, LEAST)), from: zoom, until: zooms[at + 1] }));
}
