// The flow of who cites whom for a replay: where documents take more height than there is while the origins do not, they
// move together, so that origins and documents are seen at one time. Pure: a flow in, a flow out.
import type { FlowLayout } from './flow.ts';
import { HEAD_HEIGHT, MARGIN } from './flow/measures.ts';
import { SPINE_TEXT } from './flow/spines.ts';

/** px from one document to the next, at least: two lines of words. */
const LEAST_SLOT = 34;
/** px that a document's words need whole. */
const WHOLE = 70;

/** @param room px of height that there are */
export function gatherSpines(layout: FlowLayout, room: number): FlowLayout {
  const rows = Math.max(0, ...layout.places.map(({ box }) => box.bottom)) + MARGIN / 2;
  const wanted = Math.max(rows, room);
  if (layout.height <= wanted) return layout;
  const ordered = layout.spines.toSorted((a, b) => a.top - b.top);
  const slot = Math.max(LEAST_SLOT, (wanted - HEAD_HEIGHT - 4) / Math.max(1, ordered.length));
  const moved = new Map(
    ordered.map((spine, index) => {
      const top = HEAD_HEIGHT + slot * index;
      const height = Math.min(spine.height, slot - 6);
      return [spine.id, { spine, top, height }] as const;
    }),
  );
  return {
    ...layout,
    height: Math.max(rows, HEAD_HEIGHT + slot * ordered.length),
    spines: ordered.map((spine) => {
      const { top, height } = moved.get(spine.id) ?? spine;
      const words = slot < WHOLE ? { ...spine.words, ...shortened(spine.words) } : spine.words;
      const middle = top + (slot - 6) / 2;
      return {
        ...spine,
        top: middle - height / 2,
        height,
        words: { ...words, top: middle - words.height / 2 },
      };
    }),
    arrows: layout.arrows.map((arrow) => {
      const at = moved.get(arrow.source);
      if (at === undefined) return arrow;
      const top = at.top + (slot - 6) / 2 - at.height / 2;
      const share = (arrow.path.start.y - at.spine.top) / at.spine.height;
      const y = top + share * at.height;
      const { start, bendStart, control1 } = arrow.path;
      return {
        ...arrow,
        path: {
          ...arrow.path,
          start: { ...start, y },
          bendStart: { ...bendStart, y },
          control1: { ...control1, y },
        },
      };
    }),
  };
}

type Words = FlowLayout['spines'][number]['words'];

/** One line of whose voice it is, one of its title. */
function shortened({ voices, title }: Words): Pick<Words, 'voices' | 'title' | 'note' | 'height'> {
  const [first = '', ...more] = title;
  const lines = voices.length + title.length;
  return {
    voices: voices.slice(0, 1),
    title: lines === 0 ? [] : [more.length > 0 ? `${first.replace(/…$/, '')}…` : first],
    note: [],
    height: lines === 0 ? 0 : SPINE_TEXT.voices.line + SPINE_TEXT.title.line,
  };
}
