// What the questions' pictures show, gathered from the graph of claims.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherQuestions } from '../../server/layout/questions-content.ts';
import { shortenParts } from '../../server/layout/questions-text.ts';
import { standsOut } from '../../server/layout/questions-trees.ts';
import { claim, compared, graphs, partOf, quantity, question, shuffled, TITLES } from './questions-graphs.ts';

const gather = (...parts: Parameters<typeof toGraph>) => gatherQuestions(toGraph(...parts), TITLES);
const toGraph = (
  nodes: Parameters<typeof gatherQuestions>[0]['nodes'],
  edges: Parameters<typeof gatherQuestions>[0]['edges'] = [],
) => ({ nodes, edges });

const renamed = (text: string) => `z${[...text].toReversed().join('')}`;

const withoutNames = (content: ReturnType<typeof gatherQuestions>) =>
  JSON.parse(JSON.stringify(content, (key, value) => (['actors', 'documents'].includes(key) ? null : value)));

describe('topics and questions', () => {
  it('topics stand in the order of the dataset, unknown ones after them, and what has none last', () => {
    const { topics } = gather([
      question('q1', 'One?', null),
      question('q2', 'Two?', 'zeal'),
      question('q3', 'Three?', 'names'),
      question('q4', 'Four?', 'toll'),
    ]);
    expect(topics.map(({ title }) => title)).toEqual(['Toll', 'Names', 'zeal', 'Without a topic']);
  });

  it('questions of a topic stand by the date of their first answer, then by id; undated ones last', () => {
    const { topics } = gather([
      question('qa', 'A?'),
      question('qb', 'B?'),
      question('qc', 'C?'),
      question('qd', 'D?'),
      claim('c1', ['qc'], { when: '2020-10-04~' }),
      claim('c2', ['qb'], { quantity: quantity(3, 3, { asOf: '2020-09-30' }) }),
    ]);
    expect(topics[0]?.trees.map(({ root }) => root)).toEqual(['qb', 'qc', 'qa', 'qd']);
  });

  it('a part stands under its whole, and a circle of parts is opened instead of lost', () => {
    const { topics } = gather(
      [question('q1', 'A?'), question('q2', 'B?'), question('q3', 'C?'), question('q4', 'D?')],
      [partOf('q2', 'q1'), partOf('q3', 'q4'), partOf('q4', 'q3')],
    );
    expect(topics[0]?.trees.map(({ questions }) => questions.map(({ id, depth }) => [id, depth]))).toEqual([
      [
        ['q1', 0],
        ['q2', 1],
      ],
      [
        ['q3', 0],
        ['q4', 1],
      ],
    ]);
  });

  it('a question stands out where it bears a sign, is disputed, or has a part that stands out', () => {
    const { topics } = gather(
      [
        question('q1', 'Whole?'),
        question('q2', 'Part with a sign?'),
        question('q3', 'Part without?'),
        claim('c1', ['q2'], { quantity: quantity(1, 1) }),
        claim('c2', ['q2'], { quantity: quantity(2, 2) }),
        claim('c3', ['q3']),
        claim('c4', ['q3']),
      ],
      [partOf('q2', 'q1'), partOf('q3', 'q1'), compared('c1', 'c2')],
    );
    const tree = topics[0]?.trees[0]?.questions ?? [];
    expect(tree.map(({ id }, at) => [id, standsOut(tree, at)])).toEqual([
      ['q1', true],
      ['q2', true],
      ['q3', false],
    ]);
  });

  it('claims that answer no question gather under their topic, those with a sign apart', () => {
    const { topics } = gather(
      [claim('c1', []), claim('c2', []), claim('c3', [], { topic: 'names' })],
      [compared('c1', 'c3')],
    );
    expect(topics.map(({ title, unasked, others }) => [title, unasked.length, others.length])).toEqual([
      ['Toll', 1, 1],
      ['Names', 1, 0],
    ]);
  });

  it('a rejected comparison is no sign', () => {
    const { withSign } = gather(
      [question('q1', 'One?'), claim('c1', ['q1']), claim('c2', ['q1'])],
      [compared('c1', 'c2', 'contradicts', 'rejected')],
    );
    expect(withSign).toBe(0);
  });

  it('a sign between two questions counts for both', () => {
    const { withSign, questions } = gather(
      [question('q1', 'One?'), question('q2', 'Two?'), claim('c1', ['q1']), claim('c2', ['q2'])],
      [compared('c1', 'c2')],
    );
    expect([withSign, questions]).toEqual([2, 2]);
  });

  it('the order of nodes and edges changes nothing', () => {
    fc.assert(
      fc.property(
        graphs.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        ([graph, other]) => {
          expect(gatherQuestions(other, TITLES)).toEqual(gatherQuestions(graph, TITLES));
        },
      ),
    );
  });

  it('renaming every actor and document changes nothing but their names', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const other = {
          ...graph,
          nodes: graph.nodes.map((node) => ({
            ...node,
            attributes: {
              ...node.attributes,
              documents: node.attributes.documents.map(renamed),
              ...(node.attributes.type === 'claim' ? { actors: node.attributes.actors.map(renamed) } : {}),
            },
          })),
        };
        expect(withoutNames(gatherQuestions(other, TITLES))).toEqual(
          withoutNames(gatherQuestions(graph, TITLES)),
        );
      }),
    );
  });

  it('every question stands in exactly one tree', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const shown = gatherQuestions(graph, TITLES).topics.flatMap(({ trees }) =>
          trees.flatMap(({ questions }) => questions.map(({ id }) => id)),
        );
        const asked = graph.nodes
          .filter(({ attributes }) => attributes.type === 'question')
          .map(({ key }) => key);
        expect(shown.toSorted()).toEqual(asked.toSorted());
      }),
    );
  });
});

const shown = (...texts: [text: string, depth: number][]) => {
  const base = gather([question('q', 'Base?')]).topics[0]?.trees[0]?.questions[0];
  if (!base) throw new Error('expected a question');
  return shortenParts(texts.map(([text, depth]) => ({ ...base, text, shownText: text, depth }))).map(
    ({ shownText }) => shownText,
  );
};

describe('the text of a part', () => {
  it('is what it adds to its whole, where the words left out stand in the whole', () => {
    expect(
      shown(
        ['How many civilians were killed in Azerbaijan?', 0],
        ['How many civilians were killed in Ganja?', 1],
        ['How many civilians were killed in Ganja on 17 October?', 2],
        ['How many civilians were killed in Barda on 28 October?', 1],
      ),
    ).toEqual([
      'How many civilians were killed in Azerbaijan?',
      '… in Ganja?',
      '… in Ganja on 17 October?',
      '… in Barda on 28 October?',
    ]);
  });

  it('leaves out a phrase at the end too, and says so', () => {
    expect(
      shown(
        ['How many civilians were killed in Azerbaijan during the war of 2020?', 0],
        ['How many civilians were killed in Barda region during the war of 2020?', 1],
      )[1],
    ).toBe('… in Barda region …?');
  });

  it('is shown whole where other people are counted than in the whole', () => {
    const text = 'How many people were killed in the strike on Ganja of 11 October 2020?';
    expect(shown(['How many civilians were killed in Ganja during the war of 2020?', 0], [text, 1])[1]).toBe(
      text,
    );
  });

  it('is shown whole where nothing above it begins alike', () => {
    expect(shown(['Who struck Ganja?', 0], ['When was Ganja struck?', 1])[1]).toBe('When was Ganja struck?');
  });
});
