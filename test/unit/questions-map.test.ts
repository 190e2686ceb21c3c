// The map of questions: everything has a place, nothing stands upon another, and the order of the graph does not matter.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherQuestions } from '../../server/layout/questions-content.ts';
import { layoutQuestionMap } from '../../server/layout/questions-map.ts';
import { claim, compared, graphs, question, shuffled, textWidth, TITLES } from './questions-graphs.ts';

const sizes = fc.record({
  width: fc.integer({ min: 320, max: 1800 }),
  height: fc.integer({ min: 400, max: 1200 }),
});
const lay = (graph: Parameters<typeof gatherQuestions>[0], size: { width: number; height: number }) =>
  layoutQuestionMap(gatherQuestions(graph, TITLES), size, 28, textWidth);

describe('the map of questions', () => {
  it('is the same whatever the order of the graph', () => {
    fc.assert(
      fc.property(
        graphs.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        sizes,
        ([graph, other], size) => {
          expect(lay(other, size)).toEqual(lay(graph, size));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows every question once and every claim, each within the map', () => {
    fc.assert(
      fc.property(graphs, sizes, (graph, size) => {
        const map = lay(graph, size);
        const keys = (type: string) =>
          graph.nodes.filter(({ attributes }) => attributes.type === type).map(({ key }) => key);
        expect(map.questions.flatMap(({ id }) => id ?? []).toSorted()).toEqual(keys('question').toSorted());
        expect([...new Set(map.claims.map(({ answer }) => answer.id))].toSorted()).toEqual(
          keys('claim').toSorted(),
        );
        for (const { x, y } of [...map.claims, ...map.questions]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(map.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(map.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no two claims stand upon each other, nor a claim upon the words of a question', () => {
    fc.assert(
      fc.property(graphs, sizes, (graph, size) => {
        const { claims, questions } = lay(graph, size);
        for (const [at, one] of claims.entries()) {
          for (const other of claims.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(6);
          for (const { x, y, width, room, isQuiet } of questions)
            if (!isQuiet)
              expect(one.x > x - 1 && one.x < x + width && one.y > y && one.y < y + room - 1).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('bears every comparison that is not rejected, with an arm to each of its claims', () => {
    fc.assert(
      fc.property(graphs, sizes, (graph, size) => {
        const { signs, claims } = lay(graph, size);
        const wanted = graph.edges.flatMap(({ attributes }) =>
          attributes.type === 'comparison' && attributes.status !== 'rejected' ? [attributes.comparison] : [],
        );
        expect([...new Set(signs.map(({ sign }) => sign.comparison))].toSorted()).toEqual(
          [...new Set(wanted)].toSorted(),
        );
        const places = new Map(claims.map((place) => [place.key, place]));
        for (const { sign, arms } of signs) {
          expect(arms.map((arm) => places.get(arm.claim)?.answer.id)).toEqual(sign.claims);
          for (const { claim: key, path } of arms) {
            expect([path.start.x, path.start.y]).toEqual([places.get(key)?.x, places.get(key)?.y]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('signs within a question never share a place', () => {
    fc.assert(
      fc.property(graphs, sizes, (graph, size) => {
        const within = lay(graph, size).signs.filter(({ key }) => !key.startsWith('cross '));
        for (const [at, one] of within.entries())
          for (const other of within.slice(at + 1))
            expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });

  it('is seen as a whole where it can be read so, and else keeps its own size as wide as the view', () => {
    const few = {
      nodes: [question('q', 'Who?'), claim('a', ['q']), claim('b', ['q'])],
      edges: [compared('a', 'b')],
    };
    const whole = lay(few, { width: 1200, height: 800 });
    expect(whole.isTall).toBe(false);
    const many = {
      nodes: Array.from({ length: 30 }, (_, at) => [
        question(`q${at}`, `Who is meant in case ${at}?`),
        claim(`a${at}`, [`q${at}`]),
        claim(`b${at}`, [`q${at}`]),
      ]).flat(),
      edges: Array.from({ length: 30 }, (_, at) => compared(`a${at}`, `b${at}`)),
    };
    const tall = lay(many, { width: 390, height: 700 });
    expect([tall.isTall, tall.zoom, tall.width]).toEqual([true, 1, 390]);
  });

  it('a question without a sign is quiet: dots without room for words', () => {
    const { questions, claims } = lay(
      { nodes: [question('q', 'Who?'), claim('a', ['q']), claim('b', ['q'])], edges: [] },
      { width: 1200, height: 800 },
    );
    expect(questions.map(({ isQuiet }) => isQuiet)).toEqual([true]);
    expect(claims.map(({ room }) => room)).toEqual([0, 0]);
  });
});
