// Where everything stands in a stemma: origins at the left, those who pass on in the middle, passages at the right; a
// band for each reading with the signs of comparison between them. Pure; page and exports draw it from the same values.
import type { HeldWitness, LostWitness, Stemma, StemmaLink } from '#schema';
import { cutText, type TextWidth } from './flow/measures.ts';
import { descend, type Member } from './stemma/descent.ts';
import { drawRound, drawTreeLink, type Drawn } from './stemma/lines.ts';
import { type Columns, endNeed, layColumns, layRows, type Rows } from './stemma/grid.ts';
import {
  CORRIDOR,
  END_TEXT,
  LOOKS,
  MARGIN,
  RADIUS,
  say,
  type StemmaText,
  widthIn,
} from './stemma/measures.ts';
import { followsTree, goRound } from './stemma/routes.ts';
import { laneSigns, placeSigns, roomForSigns, type StemmaSign } from './stemma/signs.ts';

export type { StemmaSign } from './stemma/signs.ts';
export { RADIUS as WITNESS_RADIUS } from './stemma/measures.ts';
export { boxOfText, type Box, type StemmaText } from './stemma/measures.ts';
export { basisInWords, changesInWords, siglumInWords, speakersInWords } from './stemma/words.ts';

export type StemmaNode = {
  id: string;
  witness: HeldWitness | LostWitness;
  look: 'held' | 'lost' | 'nameless';
  x: number;
  y: number;
  siglum: StemmaText[];
  words: StemmaText[];
  /** Index of the row, and of the column from the origins on. */
  lane: number;
  column: number;
};

export type StemmaLine = Drawn & { id: string; link: StemmaLink; isDotted: boolean };

export type StemmaLayout = {
  width: number;
  height: number;
  heads: StemmaText[];
  readings: { id: string; words: StemmaText[] }[];
  nodes: StemmaNode[];
  lines: StemmaLine[];
  signs: StemmaSign[];
  /** The line under the heads. */
  rule: { from: number; to: number; y: number };
};

/** @param width px that there are; with long chains the picture is wider */
export function layoutStemma(stemma: Stemma, width: number, textWidth: TextWidth): StemmaLayout {
  const descent = descend(stemma);
  const rounds = goRound(stemma.links, descent);
  const signs = laneSigns(stemma.comparisons, descent.bands);
  const left = roomForSigns(signs);
  const need = endNeed(descent, rounds, textWidth);
  const columns = layColumns(descent.inner, rounds.tracks, { left, need, width });
  const rows = layRows(descent, rounds, columns, textWidth);
  const at = (member: Member) => ({ x: xOf(member, columns), y: rows.lanes[member.lane] ?? 0 });
  const lines = stemma.links.flatMap((link): StemmaLine[] => {
    const [from, to] = [descent.members.get(link.from), descent.members.get(link.to)];
    if (!from || !to || !followsTree(link, descent.members)) return [];
    const drawn = drawTreeLink(
      {
        link,
        older: to.witness,
        newer: from.witness,
        from: at(from),
        to: at(to),
        column: to.column,
      },
      columns,
      textWidth,
    );
    return [{ ...drawn, id: link.id, link, isDotted: isDotted(link) }];
  });
  for (const round of rounds.rounds) {
    const drawn = drawRound(round, at(round.from), at(round.to), columns, rows, descent.inner);
    lines.push({ ...drawn, id: round.link.id, link: round.link, isDotted: isDotted(round.link) });
  }
  const headAt = rows.heads.map(({ y }) => y - LOOKS.reading.size / 2 + 1);
  const leaves = new Set(stemma.links.map((link) => link.from));
  return {
    width: columns.width,
    height: rows.height,
    heads: headWords(columns, descent.inner, textWidth),
    rule: { from: MARGIN, to: columns.width - MARGIN, y: 45 },
    readings: rows.heads.map(({ band, lines: words, y }) => ({
      id: band.reading,
      words: words.map(({ text, look }, index) => ({
        ...say(text, look, { x: left, y: y + index * LOOKS.reading.line }),
        isCut: true,
      })),
    })),
    nodes: [...descent.members.values()].map((member) =>
      placeNode(member, at(member), columns, rows, descent.inner, leaves.has(member.id), textWidth),
    ),
    lines,
    signs: placeSigns(signs, headAt, left),
  };
}

const isDotted = ({ basis }: StemmaLink) => basis === 'shared-wording' || basis === 'same-occasion';

function xOf({ column }: Member, { cells, cell, end }: Columns): number {
  const from = cells[column];
  return from === undefined ? end : from + cell / 2;
}

function placeNode(
  { id, witness, isHeld, column, lane }: Member,
  { x, y }: { x: number; y: number },
  columns: Columns,
  rows: Rows,
  inner: number,
  takesFromSomebody: boolean,
  width: TextWidth,
): StemmaNode {
  const isEnd = column === inner;
  const isNameless = !('voice' in witness) && witness.actors.some((actor) => actor.kind === 'unidentified');
  let baseline = isEnd ? y + 5 : y + RADIUS + 6 + LOOKS.name.size * 0.8;
  const words = (rows.lines.get(id) ?? []).map(({ text, look, isMarked }) => {
    const said = isEnd
      ? say(text, look, { x: x + RADIUS + END_TEXT.gap, y: baseline })
      : say(text, look, { x, y: baseline }, 'middle');
    baseline += LOOKS[look].line;
    return isMarked ? { ...said, isMarked } : said;
  });
  if (isEnd && !takesFromSomebody) words.push(...ownWords(columns, y, width));
  return {
    id,
    witness,
    look: isHeld ? 'held' : isNameless ? 'nameless' : 'lost',
    x,
    y,
    siglum: siglumWords(witness, x, y),
    words,
    lane,
    column,
  };
}

/** Left of a passage that names no source: that it does not; as much of it as stands clear of all lines. */
function ownWords({ corridors, cells }: Columns, y: number, width: TextWidth): StemmaText[] {
  const last = corridors.at(-1);
  if (!last) return [];
  const x = last.right - (last.tracks === 0 ? 0 : (last.tracks + 1) * CORRIDOR.track) - 14;
  const room = x - (cells.at(-1) ?? 0);
  const said = ['own words, no source named', 'own words'].find(
    (text) => widthIn('detail', width)(text) <= room,
  );
  return said === undefined ? [] : [say(said, 'detail', { x, y: y + 4 }, 'end')];
}

/** The letter in the circle, its number raised beside it. */
function siglumWords(witness: HeldWitness | LostWitness, x: number, y: number): StemmaText[] {
  const { siglum } = witness;
  if (typeof siglum === 'string') return [say(siglum, 'siglum', { x, y: y + 5.5 }, 'middle')];
  return [
    say(siglum.letter, 'siglum', { x: x + 2, y: y + 5.5 }, 'end'),
    say(String(siglum.number), 'number', { x: x + 2.6, y: y - 0.5 }),
  ];
}

function headWords({ cells, cell, end }: Columns, inner: number, width: TextWidth): StemmaText[] {
  const words = (title: string, note: string, x: number, room: number): StemmaText[] => [
    say(cutText(title, room, widthIn('head', width)), 'head', { x, y: 20 }),
    say(cutText(note, room, widthIn('headNote', width)), 'headNote', { x, y: 35 }),
  ];
  const pitch = (cells[1] ?? end) - (cells[0] ?? 0) - 8;
  return [
    ...words('Origins', 'said it first', cells[0] ?? 0, Math.max(cell, pitch)),
    ...(inner > 1 ? words('Passed on', 'on another’s word', cells[1] ?? 0, pitch) : []),
    ...words('Documents', 'read here', end - RADIUS, END_TEXT.least),
  ];
}
