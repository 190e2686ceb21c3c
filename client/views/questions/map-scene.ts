// The map of questions as a scene for the canvas: claims as dots, signs as circles that can be chosen, words that come
// as one comes nearer: first the questions', then the claims' own.
import { MAP, type MapClaim, type MapQuestion, type MapSign, type QuestionMap, wrapWords } from '#layout';
import type { Scene, SceneEdge, SceneNode, Words } from '../../canvas/scene.ts';
import type { TextWidth } from '../../canvas/measure.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { describeAnswers, describeSigns, figureInWords, STATUS_WORDS } from './words.ts';

export function mapScene(map: QuestionMap, textWidth: TextWidth): Scene {
  const home = map.zoom;
  return {
    width: map.width,
    height: map.height,
    scaling: 'map',
    nodes: [
      ...map.topics.map((topic) => topicNode(topic, home, textWidth)),
      ...map.questions.map((question) => questionNode(question, map, textWidth)),
      ...map.claims.map((claim) => claimNode(claim, home, textWidth)),
      ...map.signs.map((sign) => signNode(sign, home)),
    ],
    edges: map.signs.flatMap(signEdges),
    words: [],
    strokes: [
      ...map.topics.map(({ x, y, width }) => ({
        points: [
          { x, y: y + 9 },
          { x: x + width, y: y + 9 },
        ],
        tone: '--line' as const,
        width: 1,
      })),
      ...map.branches.map((points) => ({ points, tone: '--line-2' as const, width: 1 })),
    ],
  };
}

/** The zooms at which words are set anew, since places move apart and letters keep their size. */
const STEPS = [0.7, 1.05, 1.25, 1.6, 2, 2.6, 3.4, 4.5, 6];
/** Words are set for no smaller zoom: below it only some find room. */
const LEAST = 0.6;
/** From afar a question that is quiet is a few dots, and its words would be three letters. */
/** From afar the questions have the word, and of claims only the figures. */
const SENTENCES_FROM = 1.05;
const QUIET_FROM = 3.4;

function topicNode(
  { key, title, x, y, width }: QuestionMap['topics'][number],
  home: number,
  textWidth: TextWidth,
): SceneNode {
  return {
    key,
    id: key,
    label: title,
    x,
    y,
    shape: 'dot',
    width: 0,
    height: 0,
    tone: '--ink-2',
    isSolid: true,
    words: steps(home, 0, (zoom) => ({
      lines: wrapWords(title, width * zoom, (words) => textWidth(words, MAP.title, { weight: 600 }), 1),
      x: 0,
      y: 0,
      align: 'left',
      size: MAP.title,
      weight: 600,
      tone: '--ink-3',
      priority: 5000,
    })),
    hit: { left: 0, top: 0, right: 0, bottom: 0 },
    mark: 'box',
    description: `Topic: ${title}`,
  };
}

function questionNode(question: MapQuestion, map: QuestionMap, textWidth: TextWidth): SceneNode {
  const { key, id, text, shownText, x, y, width, room, isQuiet } = question;
  const { size, line } = MAP.question;
  const home = map.zoom;
  const own = map.claims.filter((claim) => claim.key.startsWith(`${key} `));
  const signs = map.signs.filter((sign) => sign.key.startsWith(`${key} `)).map(({ sign }) => sign);
  const weight = isQuiet ? 400 : 600;
  const told = [text, describeSigns(signs), describeAnswers(own.map(({ answer }) => answer))];
  return {
    key,
    id: id ?? key,
    label: text,
    x,
    y,
    shape: 'dot',
    width: 0,
    height: 0,
    tone: '--ink',
    isSolid: true,
    words: steps(home, isQuiet ? QUIET_FROM : 0, (zoom) => ({
      lines: wrapWords(
        shownText,
        width * zoom,
        (words) => textWidth(words, size, { weight }),
        Math.max(1, Math.floor((room * zoom) / line)),
      ),
      x: 0,
      y: 9,
      align: 'left',
      size,
      lineHeight: line,
      weight,
      tone: isQuiet ? '--ink-2' : '--ink',
      priority: isQuiet ? 1 : 1000,
    })),
    hit: { left: -2, top: 0, right: isQuiet ? 24 : width - 20, bottom: isQuiet ? 8 : room - 4 },
    mark: 'box',
    description: told.filter(Boolean).join('. '),
  };
}

function claimNode(
  { key, answer, x, y, room, pitch }: MapClaim,
  home: number,
  textWidth: TextWidth,
): SceneNode {
  const { affirmed, negated, quantity, text } = answer;
  const side = Math.min(11, 6.5 + Math.sqrt(affirmed + negated));
  const figure = quantity ? figureInWords(quantity) : null;
  const { size, line } = MAP.claim;
  return {
    key,
    id: answer.id,
    label: text,
    x,
    y,
    shape: 'circle',
    width: room === 0 ? 5.5 : side,
    height: room === 0 ? 5.5 : side,
    tone: room === 0 ? '--edge' : '--ink-2',
    isSolid: true,
    words:
      room === 0
        ? []
        : steps(home, figure === null ? SENTENCES_FROM : 0, (zoom) => {
            const lines = Math.max(1, Math.floor((pitch * zoom) / line));
            const isShort = figure !== null && room * zoom * lines < textWidth(text, size) + 8;
            return {
              lines: wrapWords(
                isShort ? figure : text,
                room * zoom,
                (words) => textWidth(words, size),
                lines,
              ),
              x: 9,
              y: 0,
              align: 'left',
              size,
              lineHeight: line,
              tone: '--ink-2',
              priority: 100,
            };
          }),
    hit: { left: -8, top: -8, right: room === 0 ? 4 : 8 + Math.min(room, 40), bottom: 8 },
    mark: 'ring',
    description: `${text} Affirmed in ${countOf(affirmed, 'assertion')}, negated in ${countOf(negated, 'assertion')}, by ${countOf(answer.actors.length, 'origin')} in ${countOf(answer.documents.length, 'document')}.`,
  };
}

/** The sign of a comparison: a circle, dotted for a candidate. */
function signNode({ key, sign, x, y }: MapSign, home: number): SceneNode {
  const { glyph, name } = SIGNS[sign.type];
  const description = `${name}, ${STATUS_WORDS[sign.status]}: ${sign.reason}`;
  const isCandidate = sign.status === 'candidate';
  return {
    key,
    id: sign.comparison,
    label: description,
    x,
    y,
    shape: isCandidate ? 'dotted' : 'circle',
    width: MAP.sign - 2,
    height: MAP.sign - 2,
    tone: '--ink-3',
    isSolid: false,
    words: steps(home, 0, (zoom) => ({
      lines: [glyph],
      x: 0,
      y: 0,
      align: 'center',
      size: 12 * Math.max(0.7, Math.sqrt(zoom)),
      weight: 600,
      tone: '--ink',
      priority: 10_000,
    })),
    hit: { left: -12, top: -12, right: 12, bottom: 12 },
    mark: 'ring',
    description,
  };
}

function signEdges({ key, sign, arms }: MapSign): SceneEdge[] {
  return arms.map(({ claim, path }) => ({
    key: `${key} ${claim}`,
    source: claim,
    target: key,
    path,
    width: 1.5,
    hasHead: false,
    isDotted: false,
    tone: '--edge',
    description: `${SIGNS[sign.type].name}: ${sign.reason}`,
    threads: [key],
  }));
}

/** The same words for each range of zooms, set for its lower end; `home` is the zoom at which the whole is seen. */
function steps(home: number, from: number, set: (zoom: number) => Words): Words[] {
  const zooms = [...new Set([from, ...[home, ...STEPS].filter((zoom) => zoom > from).sort((a, b) => a - b)])];
  return zooms.map((zoom, at) => ({ ...set(Math.max(zoom, LEAST)), from: zoom, until: zooms[at + 1] }));
}
