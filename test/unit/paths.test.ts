// Paths and common sources over worlds written for it: shortest, every one, in both directions, told in words.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathItem, PathRelation } from '#schema';
import { commonSources } from '../../server/paths/common-sources.ts';
import { type PathLink, pathLinks } from '../../server/paths/links.ts';
import { commonSentence, pathSentence, verbOf } from '../../server/paths/sentences.ts';
import { neighbourhoodOf, shortestPaths } from '../../server/paths/shortest-paths.ts';

const link = (source: string, target: string, relation: PathRelation = 'cites'): PathLink => ({
  source,
  target,
  relation,
  assertions: [],
  comparison: null,
});
const through = (from: string, to: string, links: PathLink[], limit = 10) => {
  const { paths, ...rest } = shortestPaths(from, to, neighbourhoodOf(links), limit);
  return { ...rest, paths: paths.map((path) => [from, ...path.map((step) => step.to)].join(' ')) };
};

const edge = (status: 'found' | 'rejected', comparison: string) => ({
  key: comparison,
  source: 'k:claim:1',
  target: 'k:claim:2',
  attributes: {
    type: 'comparison' as const,
    comparison,
    comparisonType: 'contradicts' as const,
    kind: 'numeric' as const,
    because: null,
    reason: '',
    status,
  },
});
const stated = (assertion: string, negates = false) => ({
  assertion,
  claim: 'k:claim:1',
  negates,
  speakers: ['k:actor:a'],
});
const chain = (id: string, document: string, claim: string, ...links: string[]) => ({
  id,
  document,
  claim,
  links: links.map((speaker) => ({ speakers: [speaker] })),
});
const actor = (name: string, kind: Extract<PathItem, { type: 'actor' }>['kind']): PathItem => ({
  type: 'actor',
  id: `k:actor:${name}`,
  name,
  kind,
  isHeld: false,
});
const step = (relation: PathRelation, isForward = true, assertions: string[] = []) => ({
  relation,
  isForward,
  verb: verbOf(relation, isForward),
  assertions,
});

describe('shortest paths', () => {
  it('lead along links in either direction, every one of that length, in order', () => {
    const links = [
      link('a', 'b'),
      link('c', 'b'),
      link('a', 'd'),
      link('d', 'c'),
      link('c', 'e'),
      link('b', 'x'),
    ];
    expect(through('a', 'c', links)).toEqual({ length: 2, isMore: false, paths: ['a b c', 'a d c'] });
    expect(through('c', 'a', links).paths).toEqual(['c b a', 'c d a']);
  });

  it('count two links between the same two as two ways', () => {
    expect(through('a', 'b', [link('a', 'b'), link('b', 'a')]).paths).toEqual(['a b', 'a b']);
  });

  it('say that there are more than were asked for', () => {
    const links = ['p', 'q', 'r'].flatMap((middle) => [link('a', middle), link(middle, 'z')]);
    expect(through('a', 'z', links, 2)).toEqual({ length: 2, isMore: true, paths: ['a p z', 'a q z'] });
    expect(through('a', 'z', links, 3).isMore).toBe(false);
  });

  it('are none where nothing connects the two, and of no step from a thing to itself', () => {
    expect(through('a', 'z', [link('a', 'b'), link('y', 'z')])).toEqual({
      length: null,
      isMore: false,
      paths: [],
    });
    expect(through('a', 'a', [])).toEqual({ length: 0, isMore: false, paths: ['a'] });
  });

  it('are as many as walking every way there is finds', () => {
    const id = fc.constantFrom(...'abcdef');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 12 }), id, id, (pairs, from, to) => {
        const joined = pairs.filter(([one, other]) => one !== other);
        let ends = [from];
        let steps = 0;
        for (; steps < 6 && !ends.includes(to); steps += 1)
          ends = ends.flatMap((end) =>
            joined.flatMap(([one, other]) => (one === end ? [other] : other === end ? [one] : [])),
          );
        const { length, paths } = shortestPaths(
          from,
          to,
          neighbourhoodOf(joined.map(([one, other]) => link(one, other))),
          10_000,
        );
        const found = ends.filter((end) => end === to).length;
        expect([length, paths.length]).toEqual(found === 0 ? [null, 0] : [steps, found]);
      }),
    );
  });

  it('are the same length there and back, and no link shortens the way it is part of', () => {
    const id = fc.constantFrom(...'abcdefgh');
    const links = fc.array(fc.tuple(id, id), { maxLength: 20 });
    fc.assert(
      fc.property(links, id, id, (pairs, from, to) => {
        const all = pairs.filter(([one, other]) => one !== other).map(([one, other]) => link(one, other));
        const there = shortestPaths(from, to, neighbourhoodOf(all), 50);
        const back = shortestPaths(to, from, neighbourhoodOf(all), 50);
        expect(back.length).toBe(there.length);
        expect(back.paths).toHaveLength(there.paths.length);
        for (const path of there.paths) {
          expect(path).toHaveLength(there.length ?? -1);
          const met = [from, ...path.map((step) => step.to)];
          expect(new Set(met).size).toBe(met.length);
        }
        const shuffled = shortestPaths(from, to, neighbourhoodOf(all.toReversed()), 50);
        expect(shuffled).toEqual(there);
      }),
    );
  });
});

describe('links', () => {
  it('join what several assertions say of one pair, and leave out what was rejected', () => {
    const links = pathLinks({
      citations: { nodes: [], edges: [] },
      claims: { nodes: [], edges: [edge('found', 'k:comparison:1'), edge('rejected', 'k:comparison:2')] },
      stated: [stated('2'), stated('1'), stated('3', true)],
      memberships: [{ member: 'k:actor:a', body: 'k:actor:a' }],
      references: [],
    });
    expect(links.map(({ relation, assertions, comparison }) => [relation, assertions, comparison])).toEqual([
      ['denies', ['3'], null],
      ['states', ['1', '2'], null],
      ['contradicts', [], 'k:comparison:1'],
    ]);
  });
});

describe('common sources', () => {
  const chains = [
    chain('1', 'doc-a', 'x', 'paper', 'wire', 'office'),
    chain('2', 'doc-b', 'x', 'blog', 'wire', 'mayor'),
    chain('3', 'doc-c', 'y', 'radio', 'office'),
  ];

  it('of two documents are whoever comes after the voice of each', () => {
    expect(commonSources(['doc-a', 'doc-b'], chains)).toEqual([
      {
        source: 'wire',
        sides: [
          { states: [], passesOn: ['1'] },
          { states: [], passesOn: ['2'] },
        ],
        documents: ['doc-a', 'doc-b'],
      },
    ]);
    expect(commonSources(['doc-a', 'doc-c'], chains).map(({ source }) => source)).toEqual(['office']);
  });

  it('of two actors are whoever comes after both, never one of the two', () => {
    expect(commonSources(['paper', 'wire'], chains).map(({ source }) => source)).toEqual(['office']);
    expect(commonSources(['blog', 'radio'], chains)).toEqual([]);
  });

  it('of two claims are whoever is met in the chains of both', () => {
    expect(commonSources(['x', 'y'], chains).map(({ source }) => source)).toEqual(['office']);
  });
});

describe('in words', () => {
  const claim: PathItem = { type: 'claim', id: 'k:claim:1', text: '21 people were killed.' };
  it('a path is one sentence from the first to the last', () => {
    expect(
      pathSentence(
        [actor('AFP', 'outlet'), actor('the Prosecutor General', 'person'), claim],
        [step('cites'), step('states')],
      ),
    ).toBe('AFP passes on words of the Prosecutor General, who states the claim “21 people were killed”.');
    expect(pathSentence([claim, actor('media', 'unidentified')], [step('denies', false)])).toBe(
      'The claim “21 people were killed” is denied by somebody unnamed (“media”).',
    );
  });

  it('steps that no assertion has in common are not told as one chain', () => {
    const items = [actor('Trend', 'outlet'), actor('AFP', 'outlet'), claim, actor('TASS', 'outlet'), claim];
    const steps = [
      step('cites', true, ['1', '2']),
      step('states', true, ['2']),
      step('states', false, ['3']),
    ];
    expect(pathSentence(items.slice(0, 4), steps)).toBe(
      'Trend passes on words of AFP, which states the claim “21 people were killed”, which is also stated by TASS.',
    );
    expect(pathSentence(items.slice(0, 3), [step('cites', true, ['1']), step('states', true, ['2'])])).toBe(
      'Trend passes on words of AFP, which elsewhere states the claim “21 people were killed”.',
    );
    expect(
      pathSentence(items.slice(0, 3), [step('cites', false, ['1']), step('cites', false, ['2'])]),
    ).toContain('which is elsewhere passed on by');
    expect(
      pathSentence(items.slice(2), [step('states', false, ['1']), step('states', true, ['2'])]),
    ).toContain('TASS, which also states');
    // What rests on no passage breaks no chain off.
    expect(
      pathSentence(items.slice(0, 3), [step('member-of', true), step('states', true, ['2'])]),
    ).not.toMatch(/also|elsewhere/);
  });

  it('a body is spoken of with an article, and what stands beside a letter is set off', () => {
    expect(
      pathSentence([actor('Ministry of Roads', 'state-body'), actor('The Post', 'outlet')], [step('cites')]),
    ).toBe('The Ministry of Roads passes on words of The Post.');
    const paper: PathItem = {
      type: 'document',
      id: 'k:document:p',
      title: 'Paper',
      siglum: 'B',
      publishedAt: null,
      held: true,
    };
    expect(pathSentence([paper, actor('UN Security Council', 'igo')], [step('cites')])).toBe(
      'Document B, “Paper”, passes on words of the UN Security Council.',
    );
  });

  it('every relation has a verb for either direction', () => {
    for (const relation of PathRelation.options)
      for (const isForward of [true, false])
        expect(pathSentence([claim, claim], [step(relation, isForward)])).toMatch(/” [a-z ]+ the claim “/);
  });

  it('common sources are named up to three, then counted, and none is not shown', () => {
    const of = [actor('Trend', 'outlet'), actor('TASS', 'outlet')];
    expect(commonSentence(of, [])).toBe('Trend and TASS are not shown to have a source in common.');
    expect(commonSentence(of, ['AFP', 'media'])).toBe('Trend and TASS both have words from AFP and media.');
    expect(commonSentence(of, ['a', 'b', 'c', 'd'])).toBe('Trend and TASS have 4 sources in common.');
  });
});
