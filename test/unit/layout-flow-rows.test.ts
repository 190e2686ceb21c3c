// Rows of the flow: how many stand in a given height, and what folds so that they do.
import { describe, expect, it } from 'vitest';
import { type FlowLayout, layoutFlow } from '#layout';
import type { CitationGraph, CitationNode } from '#schema';

/** "V > B > A": the voice of the document cites B, B cites A; as often as is said, "A+C" are cited jointly. */
type Chain = {
  document: string;
  chain: string;
  times?: number;
  isComment?: boolean;
  /** What the origin is; a work without a named maker is a document. */
  kind?: 'person' | 'unidentified' | 'work';
};

function documentOf(label: string): Extract<CitationNode, { type: 'document' }> {
  return {
    type: 'document',
    label,
    siglum: null,
    genre: null,
    held: false,
    publishedAt: null,
    publishedAtEarliest: null,
    voices: [],
    publisher: null,
    assertions: 1,
  };
}

function graphOf(chains: Chain[]): CitationGraph {
  const nodes = new Map<string, CitationGraph['nodes'][number]>();
  const edges = new Map<string, CitationGraph['edges'][number]>();
  const kinds = new Map(chains.map(({ chain, kind = 'person' }) => [chain.split(' > ').at(-1), kind]));
  const place = (label: string): string => {
    const kind = kinds.get(label) ?? 'person';
    if (kind === 'work') {
      const key = `d:document:${label}`;
      nodes.set(key, { key, attributes: documentOf(label) });
      return key;
    }
    const key = `d:actor:${label}`;
    const states = chains.some(({ chain }) => chain.split(' > ').at(-1)?.split('+').includes(label)) ? 1 : 0;
    nodes.set(key, {
      key,
      attributes: {
        type: 'actor',
        label,
        kind,
        isHeld: false,
        voiceOf: [],
        documents: [],
        states,
        passesOn: 0,
        timesCited: 0,
      },
    });
    return key;
  };
  for (const [at, { document, chain, times = 1, isComment = false }] of chains.entries()) {
    const id = `d:document:${document}`;
    const links = chain.split(' > ').map((link) => link.split('+').map(place));
    nodes.set(id, {
      key: id,
      attributes: {
        ...documentOf(`Title of ${document}`),
        siglum: document,
        held: true,
        voices: [`d:actor:voice of ${document}`],
      },
    });
    place(`voice of ${document}`);
    for (const [index, cited] of links.entries())
      for (const target of cited)
        for (const source of index === 0 ? [`d:actor:voice of ${document}`] : (links[index - 1] ?? [])) {
          const key = `${source} ${target} ${id}`;
          const edge = edges.get(key);
          const assertions = Array.from({ length: times }, (_, time) => `${at}/${time}`);
          const all = [...(edge?.attributes.assertions ?? []), ...assertions];
          const joint = cited.length > 1 ? cited : [];
          edges.set(key, {
            key,
            source,
            target,
            attributes: {
              type: 'cites',
              document: id,
              zone: isComment ? 'comment' : 'body',
              assertions: all,
              count: all.length,
              joint,
            },
          });
        }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

const flow = (
  chains: Chain[],
  options: { width?: number; height?: number; opened?: string[] } = {},
): FlowLayout =>
  layoutFlow(graphOf(chains), {
    width: options.width ?? 919,
    height: options.height ?? 740,
    opened: options.opened ?? [],
    textWidth: (text, size) => text.length * size * 0.5,
    wordsOf: () => ({ voices: '', note: '' }),
  });

/** Rows from top to bottom, their names from left to right. */
function rowsOf(layout: FlowLayout): string[] {
  const rows = new Map<number, FlowLayout['places']>();
  for (const place of layout.places) rows.set(place.y, [...(rows.get(place.y) ?? []), place]);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, places]) =>
      places
        .toSorted((a, b) => a.x - b.x)
        .map(({ label }) => label)
        .join(' < '),
    );
}

const onceCited = (document: string, count: number): Chain[] =>
  Array.from({ length: count }, (_, at) => ({ document, chain: `origin ${String(at).padStart(2, '0')}` }));

/** Documents with so many of each: of works, of the unidentified, of who is cited once, and twice. */
const cited = (document: string, counts: [number, number, number, number]): Chain[] =>
  (['work', 'unidentified', 'once', 'twice'] as const).flatMap((what, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, at): Chain => {
      const kind = what === 'work' || what === 'unidentified' ? what : 'person';
      return { document, chain: `${document} ${what} ${at}`, kind, times: what === 'once' ? 1 : 2 };
    }),
  );
const folds = (layout: FlowLayout): string[] =>
  layout.places
    .filter(({ role }) => role === 'fold')
    .map(({ key, label }) => `${key.split(':').at(-1)} ${label}`);
/** 16 px a row, and what the flow keeps over and under them. */
const heightOf = (rows: number): number => 36 + 16 + rows * 16;

describe('the rows of the flow', () => {
  it('let a relay stand on the row of the one it passes on', () => {
    expect(rowsOf(flow([{ document: 'A', chain: 'Trend > TASS > Dick' }]))).toEqual(['Dick < TASS < Trend']);
  });

  it('give a relay its own row below, where the one it passes on is also cited past it', () => {
    const layout = flow([
      { document: 'A', chain: 'AFP > Aliyev', times: 3 },
      { document: 'A', chain: 'Aliyev' },
    ]);
    expect(rowsOf(layout)).toEqual(['Aliyev', 'AFP']);
  });

  it('give whoever cites a relay that is cited past it, too, a row of its own', () => {
    const layout = flow([
      { document: 'B', chain: 'media > Amnesty > Office', times: 2 },
      { document: 'B', chain: 'Office', times: 9 },
      { document: 'E', chain: 'Amnesty' },
    ]);
    expect(rowsOf(layout)).toEqual(['Office', 'Amnesty', 'media']);
    const columns = ['Office', 'Amnesty', 'media'].map(
      (label) => layout.places.find((one) => one.label === label)?.x,
    );
    expect(columns).toEqual(columns.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  });

  it('keep those together whom one relay passes on', () => {
    const layout = flow([
      { document: 'A', chain: 'Trend > Dick', times: 5 },
      { document: 'A', chain: 'someone else', times: 4 },
      { document: 'A', chain: 'Trend > Shahbazov', times: 1 },
    ]);
    expect(rowsOf(layout)).toEqual(['Dick < Trend', 'Shahbazov', 'someone else']);
  });

  it('stand near the documents that cite them, in the order of these', () => {
    const layout = flow([
      { document: 'B', chain: 'only in B' },
      { document: 'A', chain: 'only in A' },
      { document: 'A', chain: 'in both' },
      { document: 'B', chain: 'in both' },
    ]);
    expect(rowsOf(layout)).toEqual(['only in A', 'in both', 'only in B']);
  });

  it('hold joint origins in a bracket', () => {
    const layout = flow([{ document: 'E', chain: 'IPHR+Truth Hounds+Diligence', times: 4 }]);
    expect(layout.brackets).toHaveLength(1);
    const [bracket] = layout.brackets;
    for (const { y } of layout.places) {
      expect(y).toBeGreaterThan(bracket?.top ?? Infinity);
      expect(y).toBeLessThan(bracket?.bottom ?? 0);
    }
  });

  it('mark a line as a comment’s only where nothing else runs through it', () => {
    const layout = flow([
      { document: 'A', chain: 'OSCE', isComment: true },
      { document: 'A', chain: 'UN', isComment: false },
    ]);
    const isComment = new Map(layout.arrows.map((arrow) => [arrow.target, arrow.isComment]));
    expect(isComment.get('d:actor:OSCE')).toBe(true);
    expect(isComment.get('d:actor:UN')).toBe(false);
  });
});

describe('folding', () => {
  const many: Chain[] = [
    ...onceCited('A', 60),
    { document: 'A', chain: 'often', times: 9 },
    { document: 'B', chain: 'in two' },
    { document: 'A', chain: 'in two' },
  ];

  it('leaves everyone in their own row as long as the rows fit', () => {
    expect(flow(onceCited('A', 30)).folded).toBe(0);
  });

  it('folds origins that one document cites once, and nobody else', () => {
    const layout = flow(many);
    expect(rowsOf(layout)).toEqual(['often', '+60 cited once', 'in two']);
    expect(layout.folded).toBe(60);
  });

  it('folds works first, then the unidentified, then who is cited once, each only where rows do not fit yet', () => {
    const chains = cited('A', [3, 4, 5, 6]);
    const at = (rows: number): string[] => folds(flow(chains, { height: heightOf(rows) }));
    expect(at(18)).toEqual([]);
    expect(at(17)).toEqual(['A +3 works']);
    expect(at(16)).toEqual(['A +3 works']);
    expect(at(15).toSorted()).toEqual(['A +3 works', 'A +4 unidentified']);
    expect(at(12).toSorted()).toEqual(['A +3 works', 'A +4 unidentified', 'A +5 cited once']);
  });

  it('folds the same in every document, however few it has of them', () => {
    const layout = flow([...cited('A', [2, 2, 2, 1]), ...cited('B', [30, 2, 40, 1])], {
      height: heightOf(40),
    });
    expect(folds(layout).toSorted()).toEqual(
      [
        'A +2 works',
        'A +2 unidentified',
        'A +2 cited once',
        'B +30 works',
        'B +2 unidentified',
        'B +40 cited once',
      ].toSorted(),
    );
  });

  it('never folds who is named and cited more than once: the picture grows taller instead', () => {
    const layout = flow(cited('A', [0, 0, 0, 70]));
    expect(layout.folded).toBe(0);
    expect(layout.height).toBeGreaterThan(70 * 16);
  });

  it('folds a work that a document cites both itself and through a relay, which then cites the fold', () => {
    const layout = flow(
      [...cited('A', [3, 0, 0, 40]), { document: 'A', chain: 'relay > A work 0', kind: 'work' }],
      { height: heightOf(42) },
    );
    expect(folds(layout)).toEqual(['A +3 works']);
    const lines = layout.arrows.filter(({ target }) => target === 'fold:works:d:document:A');
    expect(lines.map(({ source }) => source).toSorted()).toEqual(['d:actor:relay', 'd:document:A']);
  });

  it('leaves one alone where it is the only one to fold', () => {
    expect(flow(cited('A', [1, 1, 1, 60])).folded).toBe(0);
  });

  it('opens in place: the head stays, those it holds stand under it, nothing else folds', () => {
    const layout = flow(many, { opened: ['fold:once:d:document:A'] });
    const rows = rowsOf(layout);
    expect(rows.slice(0, 3)).toEqual(['often', '60 cited once', 'origin 00']);
    expect(rows.at(-1)).toBe('in two');
    expect(rows).toHaveLength(63);
    expect(layout.folded).toBe(0);
    expect(layout.height).toBeGreaterThan(740);
  });

  it('draws one line for a fold, as wide as its assertions make it', () => {
    const fold = flow(many).arrows.find(({ target }) => target === 'fold:once:d:document:A');
    expect(fold?.assertions).toHaveLength(60);
    expect(fold?.width).toBe(6);
  });

  it('keeps every document in sight while the rows outgrow the window by less than a quarter', () => {
    const layout = flow([...cited('A', [0, 0, 0, 25]), ...cited('B', [0, 0, 0, 25])], {
      height: heightOf(42),
    });
    expect(layout.height).toBeGreaterThan(heightOf(42));
    for (const { top, height } of layout.spines) expect(top + height).toBeLessThanOrEqual(heightOf(42));
  });
});

describe('the flow on a phone', () => {
  const chains: Chain[] = [
    { document: 'B', chain: 'media > Amnesty > Office', times: 2 },
    { document: 'B', chain: 'media > Amnesty', times: 5 },
    { document: 'E', chain: 'Amnesty' },
  ];

  it('shows who states something, and no one who only passes on', () => {
    expect(rowsOf(flow(chains, { width: 390 })).toSorted()).toEqual(['Amnesty', 'Office']);
  });

  it('draws a line from each document to each of them, and the link between two of them only on tap', () => {
    const { arrows } = flow(chains, { width: 390 });
    const lines = arrows.map(
      ({ source, target, isOnTap }) => `${source} ${target}${isOnTap ? ' on tap' : ''}`,
    );
    expect(lines.toSorted()).toEqual(
      [
        'd:document:B d:actor:Amnesty',
        'd:document:B d:actor:Office',
        'd:document:E d:actor:Amnesty',
        'd:actor:Amnesty d:actor:Office on tap',
      ].toSorted(),
    );
  });

  it('counts every assertion of a chain once', () => {
    const { arrows } = flow(chains, { width: 390 });
    const line = arrows.find(
      ({ source, target }) => source === 'd:document:B' && target === 'd:actor:Amnesty',
    );
    expect(line?.assertions).toHaveLength(7);
  });
});
