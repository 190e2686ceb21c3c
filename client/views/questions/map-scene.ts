// The map of questions as a scene for the canvas: claims as dots, signs as circles that can be chosen, questions and
// topics as words.
import {
  MAP,
  type MapClaim,
  type MapQuestion,
  type MapSign,
  type QuestionMap,
  type TextWidth,
} from '#layout';
import type { Scene, SceneEdge, SceneNode } from '../../canvas/scene.ts';
import { countOf } from '../../theme/number-and-date.ts';
import { SIGNS } from '../../theme/sign.tsx';
import { claimWords, questionWords, type Setting, signWords, topicWords } from './map-words.ts';
import { describeAnswers, describeSigns, STATUS_WORDS } from './words.ts';

export function mapScene(map: QuestionMap, textWidth: TextWidth): Scene {
  const setting: Setting = { home: map.zoom, isTall: map.isTall, textWidth };
  return {
    width: map.width,
    height: map.height,
    scaling: map.isTall ? 'drawing' : 'map',
    nodes: [
      ...map.topics.map((topic) => topicNode(topic, setting)),
      ...map.questions.map((question) => questionNode(question, setting)),
      ...map.claims.map((claim) => claimNode(claim, setting)),
      ...map.signs.map((sign) => signNode(sign, setting)),
    ],
    edges: map.signs.flatMap(signEdges),
    words: [],
    strokes: [
      ...map.topics.map(({ x, y, width }) => ({
        points: [
          { x, y: y + TITLE_LINE / map.zoom },
          { x: x + width, y: y + TITLE_LINE / map.zoom },
        ],
        tone: '--line' as const,
        width: 1,
      })),
      ...map.branches.map((points) => ({ points, tone: '--line-2' as const, width: 1 })),
    ],
  };
}

/** From the top of a topic's title to the line under it, px of the screen. */
const TITLE_LINE = 19;

/** What is there for its words alone. */
const WORDS_ONLY = { shape: 'dot', width: 0, height: 0, tone: '--ink', isSolid: true, mark: 'box' } as const;

function topicNode(topic: QuestionMap['topics'][number], setting: Setting): SceneNode {
  const { key, title, x, y } = topic;
  return {
    ...WORDS_ONLY,
    key,
    id: key,
    label: title,
    x,
    y,
    words: topicWords(topic, setting),
    hit: { left: 0, top: 0, right: 0, bottom: 0 },
    description: `Topic: ${title}`,
  };
}

function questionNode(question: MapQuestion, setting: Setting): SceneNode {
  const { key, id, text, x, y, width, room, isQuiet, answers, signs } = question;
  const told = [text, describeSigns(signs), describeAnswers(answers)];
  return {
    ...WORDS_ONLY,
    key,
    id: id ?? key,
    label: text,
    x,
    y,
    words: questionWords(question, setting),
    hit: { left: -2, top: 0, right: isQuiet ? 24 : width - 20, bottom: isQuiet ? 8 : room - 4 },
    description: told.filter(Boolean).join(' '),
  };
}

function claimNode(claim: MapClaim, setting: Setting): SceneNode {
  const { key, answer, x, y, room } = claim;
  const { affirmed, negated, text, actors, documents } = answer;
  const isQuiet = room === 0;
  const side = isQuiet ? 5.5 : Math.min(11, 6.5 + Math.sqrt(affirmed + negated));
  const counts = [
    `affirmed in ${countOf(affirmed, 'assertion')}`,
    `negated in ${countOf(negated, 'assertion')}`,
    `by ${countOf(actors.length, 'origin')} in ${countOf(documents.length, 'document')}`,
  ];
  return {
    key,
    id: answer.id,
    label: text,
    x,
    y,
    shape: 'circle',
    width: side,
    height: side,
    tone: isQuiet ? '--edge' : '--ink-2',
    isSolid: true,
    words: claimWords(claim, setting),
    hit: { left: -8, top: -8, right: isQuiet ? 4 : 8 + Math.min(room, 40), bottom: 8 },
    mark: 'ring',
    description: `${text} It is ${counts.join(', ')}.`,
    tip: text,
  };
}

/** The sign of a comparison: a circle, dotted for a candidate. */
function signNode({ key, sign, x, y }: MapSign, setting: Setting): SceneNode {
  const { glyph, name } = SIGNS[sign.type];
  const description = `${name}, ${STATUS_WORDS[sign.status]}: ${sign.reason}`;
  return {
    key,
    id: sign.comparison,
    label: description,
    x,
    y,
    shape: sign.status === 'candidate' ? 'dotted' : 'circle',
    width: MAP.sign - 2,
    height: MAP.sign - 2,
    tone: '--ink-3',
    isSolid: false,
    words: signWords(glyph, setting),
    hit: { left: -12, top: -12, right: 12, bottom: 12 },
    mark: 'ring',
    description,
    tip: description,
  };
}

/** From each claim to the sign; the two light together. */
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
