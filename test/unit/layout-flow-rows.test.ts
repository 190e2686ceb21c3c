// Rows of the flow: how many stand in a given height, and what folds so that they do.
import { describe, expect, it } from 'vitest';
import { type FlowLayout, layoutFlow } from '#layout';
import type { CitationGraph } from '#schema';

/** "V > B > A": the voice of the document cites B, B cites A; as often as is said, "A+C" are cited jointly. */
type Chain = { document: string; chain: string; times?: number; isComment?: boolean };

function graphOf(chains: Chain[]): CitationGraph {
  const nodes = new Map<string, CitationGraph['nodes'][number]>();
  const edges = new Map<string, CitationGraph['edges'][number]>();
  const actor = (label: string): string => {
    const key = `d:actor:${label}`;
    const states = chains.some(({ chain }) => chain.split(' > ').at(-1)?.split('+').includes(label)) ? 1 : 0;
    nodes.set(key, {
      key,
      attributes: {
        type: 'actor',
        label,
        kind: 'person',
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
    const links = chain.split(' > ').map((link) => link.split('+').map(actor));
    nodes.set(id, {
      key: id,
      attributes: {
        type: 'document',
        label: `Title of ${document}`,
        siglum: document,
        genre: null,
        held: true,
        publishedAt: null,
        publishedAtEarliest: null,
        voices: [`d:actor:voice of ${document}`],
        publisher: null,
        assertions: 1,
      },
    });
    actor(`voice of ${document}`);
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

  it('opens in place: the head stays, those it holds stand under it, nothing else folds', () => {
    const layout = flow(many, { opened: ['fold:d:document:A'] });
    const rows = rowsOf(layout);
    expect(rows.slice(0, 3)).toEqual(['often', '60 cited once', 'origin 00']);
    expect(rows.at(-1)).toBe('in two');
    expect(rows).toHaveLength(63);
    expect(layout.folded).toBe(0);
    expect(layout.height).toBeGreaterThan(740);
  });

  it('draws one line for a fold, as wide as its assertions make it', () => {
    const fold = flow(many).arrows.find(({ target }) => target === 'fold:d:document:A');
    expect(fold?.assertions).toHaveLength(60);
    expect(fold?.width).toBe(6);
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
