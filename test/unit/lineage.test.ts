// How many origins stand behind what is said: what counts as one, what is left without a source, who was first.
import { describe, expect, it } from 'vitest';
import type { LineageGroup } from '#schema';
import { type Trace, traceLineage } from '../../server/lineage/lineage.ts';
import { type ActorIn, evidenceOf, told, type WorldIn } from './lineage-world.ts';

function trace(
  world: WorldIn,
  { group = 'none', without = [] }: { group?: LineageGroup; without?: string[] } = {},
): Trace {
  const evidence = evidenceOf(world);
  return traceLineage(
    world.assertions.map(({ id }) => id),
    evidence,
    { group, without: new Set(without) },
  );
}
const origins = (world: WorldIn, group: LineageGroup = 'none') =>
  trace(world, { group }).origins.map(({ voice }) => voice.speakers.join('+'));

/** As many documents as there are chains, each of one assertion. */
const each = (...chains: string[]) => chains.map((chain, index) => told(`a${index}: ${chain}`));

const person = (...bodies: string[]): ActorIn => ({
  kind: 'person',
  memberOf: bodies.map((actor) => ({ actor, role: 'head' })),
});

const at = (said: string) => [told('a: m', { said: { 0: said } }), told('b: ministry')];

const first = (world: WorldIn) => {
  const { said, held, undated } = trace(world).first;
  return {
    said: said.map(({ chain, date }) => [chain.id, date?.text ?? null]),
    held: held.map(({ document }) => document),
    undated: undated.length,
  };
};

describe('known origins', () => {
  it('are whoever stands at the ends of the chains, each counted once', () => {
    const world = { assertions: each('paper < wire < office', 'gazette < office', 'witness') };
    expect(origins(world)).toEqual(['office', 'witness']);
    expect(trace(world).numbers).toMatchObject({ assertions: 3, documents: 3, origins: 2 });
  });

  it('of words that derive from others are the origins of these', () => {
    const assertions = [
      told('wire: wire < office'),
      told('headline paper: paper', { from: ['body'] }),
      told('body paper: paper < wire', { from: ['wire'] }),
    ];
    expect(origins({ assertions })).toEqual(['office']);
  });

  it('are those of every text that the words derive from', () => {
    const assertions = [told('a: x'), told('b: y'), told('c: z', { from: ['a', 'b'] })];
    expect(trace({ assertions }).origins.map(({ chains }) => chains.map(({ id }) => id))).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('are one under all the names of an actor', () => {
    const actors = { a: { same: ['b'] }, b: {} };
    expect(origins({ assertions: each('a', 'b'), actors })).toHaveLength(1);
  });

  const state = { kind: 'state' } as const;
  const ministry = { kind: 'state-body' } as const;

  it('are one for an office and all who hold it', () => {
    const actors = { ministry, m: person('ministry'), n: person('ministry') };
    expect(origins({ assertions: each('m', 'n', 'ministry'), actors })).toHaveLength(1);
  });

  it('are two for two officials of a state, which is one with each', () => {
    const actors = { state, m: person('state'), n: person('state') };
    expect(origins({ assertions: each('m', 'state'), actors })).toHaveLength(1);
    expect(origins({ assertions: each('m', 'n', 'state'), actors })).toEqual(['m', 'n']);
  });

  it('stay two for two bodies that one person speaks for', () => {
    const actors = { one: ministry, other: ministry, m: person('one', 'other') };
    expect(origins({ assertions: each('one', 'm'), actors })).toHaveLength(1);
    expect(origins({ assertions: each('one', 'other', 'm'), actors })).toEqual(['one', 'other']);
  });

  it('are one for a joint statement, and one with each who made it', () => {
    expect(origins({ assertions: each('a+b') })).toEqual(['a+b']);
    expect(origins({ assertions: each('a+b', 'a') })).toEqual(['a']);
    expect(origins({ assertions: each('a+b', 'a', 'b') })).toEqual(['a', 'b']);
  });

  it('follow an office as long as it is held', () => {
    const actors = {
      ministry,
      m: { kind: 'person' as const, memberOf: [{ actor: 'ministry', role: 'minister', to: '2019' }] },
    };
    expect(origins({ assertions: at('2018-05'), actors })).toHaveLength(1);
    expect(origins({ assertions: at('2020-05'), actors })).toHaveLength(2);
  });
});

describe('a chain that ends with somebody whom no text names', () => {
  const actors: Record<string, ActorIn> = {
    someone: { kind: 'unidentified', unnamed: true },
    speaker: { kind: 'unidentified', unnamed: true, memberOf: [{ actor: 'office' }] },
    office: { kind: 'state-body' },
  };

  it('is counted by itself and is no known origin', () => {
    const { numbers } = trace({ assertions: each('paper < someone', 'gazette < office'), actors });
    expect(numbers).toMatchObject({ origins: 1, unidentified: 1 });
  });

  it('is known where the text says for which body it speaks', () => {
    const { numbers } = trace({ assertions: each('paper < speaker', 'gazette < office'), actors });
    expect(numbers).toMatchObject({ origins: 1, unidentified: 0 });
  });
});

describe('a grouping', () => {
  const actors: Record<string, ActorIn> = {
    state: { kind: 'state' },
    ministry: { kind: 'state-body', memberOf: [{ actor: 'state' }] },
    army: { kind: 'armed-force', memberOf: [{ actor: 'state' }] },
    writer: { kind: 'person' },
    columnist: { kind: 'person' },
  };
  it('by membership takes together all who belong to one body, however far', () => {
    expect(origins({ assertions: each('ministry', 'army', 'writer'), actors })).toHaveLength(3);
    const grouped = trace(
      { assertions: each('ministry', 'army', 'writer'), actors },
      { group: 'membership' },
    );
    expect(grouped.origins.map(({ voice }) => voice.groups)).toEqual([['state'], ['writer']]);
    expect(grouped.origins[0]?.chains).toHaveLength(2);
  });

  it('by publisher takes together what one outlet prints in the voice of its documents', () => {
    const world = {
      assertions: each('writer', 'columnist', 'writer < ministry'),
      documents: {
        a0: { publishers: ['paper'] },
        a1: { publishers: ['paper'] },
        a2: { publishers: ['paper'] },
      },
      actors,
    };
    expect(origins(world)).toHaveLength(3);
    expect(origins(world, 'publisher')).toHaveLength(2);
  });
});

describe('without a source', () => {
  const assertions = [
    told('wire: wire < office'),
    told('paper: paper < office', { from: ['wire'] }),
    told('witness: witness'),
    told('gazette: gazette', { from: ['wire', 'witness'] }),
  ];
  it('what has it from there falls away, and what has it from elsewhere too stays', () => {
    const { numbers, chains } = trace({ assertions }, { without: ['wire'] });
    expect(chains.map(({ id }) => id)).toEqual(['witness', 'gazette']);
    expect(numbers).toMatchObject({ origins: 1, documents: 2 });
  });

  it('a document, a publisher and a work are sources too', () => {
    const world = {
      assertions: [told('a d: x'), told('b e: y < z', { works: { 1: 'report' } })],
      documents: { d: { publishers: ['house'] }, report: { held: false } },
    };
    const left = (source: string) => trace(world, { without: [source] }).chains.map(({ id }) => id);
    expect(left('d')).toEqual(['b']);
    expect(left('house')).toEqual(['b']);
    expect(left('report')).toEqual(['a']);
  });

  it('a body takes along whoever speaks for it, and its head does not take it along', () => {
    const actors: Record<string, ActorIn> = {
      office: { kind: 'state-body' },
      head: { kind: 'person', memberOf: [{ actor: 'office', role: 'head' }] },
    };
    const left = (source: string) =>
      trace({ assertions: each('head', 'office'), actors }, { without: [source] }).chains.length;
    expect(left('office')).toBe(0);
    expect(left('head')).toBe(1);
  });

  it('of a circle all of it falls away', () => {
    const circle = [told('a: x', { from: ['b'] }), told('b: y', { from: ['a'] })];
    expect(trace({ assertions: circle }).numbers).toMatchObject({ origins: 0, circular: 2 });
    expect(trace({ assertions: circle }, { without: ['x'] }).chains).toEqual([]);
    const rooted = [told('a: x', { from: ['b', 'root'] }), told('b: y', { from: ['a'] }), told('root: z')];
    expect(trace({ assertions: rooted }).numbers).toMatchObject({ origins: 1, circular: 0 });
    expect(trace({ assertions: rooted }, { without: ['z'] }).chains).toEqual([]);
  });
});

describe('links', () => {
  it('are read where a held document gives their own words, and else known by report', () => {
    const assertions = [
      told('wire: wire < office'),
      told('paper: paper < wire < office', { from: ['wire'] }),
      told('gazette: gazette < institute', { works: { 1: 'statement' } }),
    ];
    const { links } = trace({ assertions, documents: { statement: { held: true } } });
    expect(links).toEqual({
      read: 5,
      reported: 2,
      byReport: [{ speaker: 'office', chains: ['wire', 'paper'] }],
    });
  });
});

describe('who said it first', () => {
  it('is everyone who can have been the first, as precisely as the texts date it', () => {
    const documents = {
      a: { published: '2016-03' },
      b: { published: '2016-03-20' },
      c: { published: '2016-04-01' },
    };
    expect(
      first({
        assertions: each('x', 'y', 'z').map((one, i) => ({ ...one, document: 'abc'[i]! })),
        documents,
      }),
    ).toEqual({
      said: [
        ['a0', '2016-03'],
        ['a1', '2016-03-20'],
      ],
      held: ['a', 'b'],
      undated: 0,
    });
  });

  it('is not who repeats another', () => {
    const documents = { wire: { published: '2016-03-13' }, paper: { published: '2016-03-13' } };
    const assertions = [told('wire: wire'), told('paper: paper', { from: ['wire'] })];
    expect(first({ assertions, documents }).said).toEqual([['wire', '2016-03-13']]);
  });

  it('may be somebody of whom no text says when, where it was passed on before the first date', () => {
    const documents = { wire: { published: '2016-03-13' }, library: { published: '2016-03-16' } };
    const assertions = [told('wire: wire < library'), told('library: library')];
    expect(first({ assertions, documents })).toEqual({ said: [['wire', null]], held: ['wire'], undated: 1 });
  });

  it('is no date of ours where none is stated', () => {
    expect(first({ assertions: each('x < y') })).toEqual({ said: [], held: [], undated: 1 });
  });
});
