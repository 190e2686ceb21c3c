// What a stemma is built from: which witnesses there are, who takes from whom, what changed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greekSiglum } from '../../server/lineage/stemma-sigla.ts';
import { assertionId, claimOf, materialOf, stemmaOf } from './stemma-world.ts';
import { buildStemma } from '../../server/lineage/stemma.ts';

const wire = { id: 'wire', document: 'D', chain: ['Wire', 'Office'], hedge: 'may' };
const courier = {
  id: 'courier',
  document: 'F',
  chain: ['Courier', 'Wire', 'Office'],
  from: [{ id: 'wire', basis: 'stated' as const }],
};

const nothing = () => [];

/** What changed along a derivation that is as certain as that. */
const changesWhere = (certainty: 'likely' | 'open') => {
  const from = [{ id: 'wire', basis: 'shared-wording' as const, certainty }];
  const { links } = stemmaOf([claimOf('crack', [wire, { ...courier, chain: ['Courier'], from }])]);
  return links.find((link) => link.from === assertionId('courier'))?.changes;
};

describe('a stemma', () => {
  it('has one origin for the passages whose chains end with one speaker of one reading', () => {
    const stemma = stemmaOf([
      claimOf('640', [
        { id: 'one', document: 'A', chain: ['Herald', 'Office'] },
        { id: 'two', document: 'B', chain: ['Post', 'Office'] },
      ]),
      claimOf('910', [{ id: 'three', document: 'C', chain: ['Gazette', 'Office'] }]),
    ]);
    expect(stemma.lost.map(({ siglum, actors, reading }) => [siglum, actors[0]?.name, reading])).toEqual([
      ['α', 'Office', 'fair:claim:640'],
      ['β', 'Office', 'fair:claim:910'],
    ]);
    expect(stemma.links.map(({ from, to }) => [from, to === stemma.lost[0]?.id])).toEqual([
      [assertionId('one'), true],
      [assertionId('two'), true],
      [assertionId('three'), false],
    ]);
  });

  it('has the held passage itself where a text says that it takes its words from there', () => {
    const stemma = stemmaOf([claimOf('crack', [wire, courier])]);
    expect(stemma.lost.map(({ actors }) => actors[0]?.name)).toEqual(['Office']);
    expect(stemma.links.map(({ from, to, cues, assertions }) => ({ from, to, cues, assertions }))).toEqual([
      {
        from: assertionId('wire'),
        to: stemma.lost[0]?.id,
        cues: ['Office said'],
        assertions: [assertionId('wire'), assertionId('courier')],
      },
      {
        from: assertionId('courier'),
        to: assertionId('wire'),
        cues: ['Wire said'],
        assertions: [assertionId('courier')],
      },
    ]);
  });

  it('invents no link: where no text says so, a speaker who is also read stays known by report', () => {
    const { lost, links } = stemmaOf([claimOf('crack', [wire, { ...courier, from: [] }])]);
    expect(lost.map(({ actors }) => actors[0]?.name)).toEqual(['Office', 'Wire']);
    expect(links.some(({ to }) => to === assertionId('wire'))).toBe(false);
  });

  it('says what changed between two held wordings, and nothing of an open derivation', () => {
    expect(changesWhere('likely')).toEqual([{ field: 'hedge', how: 'lost' }]);
    expect(changesWhere('open')).toEqual([]);
  });

  it('follows a circle of citations once around, and ends', () => {
    const circle = (['a', 'b', 'c'] as const).map((id, index) => ({
      id,
      document: id.toUpperCase(),
      chain: [id, ['b', 'c', 'a'][index] ?? ''],
      from: [{ id: ['b', 'c', 'a'][index] ?? '', basis: 'stated' as const }],
    }));
    const { lost, links } = stemmaOf([claimOf('1786', circle)]);
    expect(lost).toEqual([]);
    expect(links).toHaveLength(3);
  });

  it('numbers the passages of a document as they stand in its text', () => {
    const { held } = stemmaOf([
      claimOf('640', [{ id: 'late', document: 'B', chain: ['B'], start: 90 }]),
      claimOf('910', [{ id: 'early', document: 'B', chain: ['B'], start: 10 }]),
    ]);
    expect(held.map(({ id, siglum }) => [id, `${siglum.letter}${siglum.number}`])).toEqual([
      [assertionId('early'), 'B1'],
      [assertionId('late'), 'B2'],
    ]);
  });

  it('is the same in whatever order its passages come', () => {
    const told = [
      wire,
      courier,
      { id: 'lantern', document: 'I', chain: ['Lantern', 'Wire', 'Office'] },
      { id: 'letter', document: 'P', chain: ['Reader', 'Courier', '?someone'], polarity: 'negates' as const },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (shuffled) => {
        expect(buildStemma(materialOf([claimOf('crack', shuffled)]), nothing)).toEqual(
          buildStemma(materialOf([claimOf('crack', told)]), nothing),
        );
      }),
    );
  });

  it('goes on with primed letters after omega', () => {
    expect([0, 23, 24, 48, 72].map(greekSiglum)).toEqual(['α', 'ω', 'α′', 'α″', 'α″′']);
  });
});
