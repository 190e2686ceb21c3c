// What loading would change is worked out before anything is written; and each load leaves an entry in a chain.
import { describe, expect, test } from 'vitest';
import { ActivityRow, GRAPH_VERSION, type GraphRows, RELATIONSHIPS } from '#schema';
import { activityHash, recordActivity } from '../../server/ingest/activity.ts';
import { assemble } from '../../server/ingest/assemble.ts';
import { readHeldGraph } from '../../server/ingest/held-graph.ts';
import { countPlan, planLoad } from '../../server/ingest/plan-load.ts';
import type { Row, Value } from '../../server/store/store.ts';
import { anchorFair } from './ingest-fair.ts';

const rows = assemble((await anchorFair()).dataset);
const stored = (properties: object) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Record<
    string,
    Value
  >;

/** Gives rows as a store would that holds them, and whatever else it holds. */
function holding({ nodes, relationships }: GraphRows, others: { nodes?: Row[]; relationships?: Row[] } = {}) {
  const held = {
    'read/dataset-nodes': [
      ...Object.entries(nodes).flatMap(([label, list]) =>
        list.map((row): Row => ({ label, id: row.id, properties: stored(row) })),
      ),
      ...(others.nodes ?? []),
    ],
    'read/dataset-relationships': [
      ...Object.entries(RELATIONSHIPS).flatMap(([kind, { type, source: sourceLabel, target: targetLabel }]) =>
        relationships[kind as keyof typeof relationships].map(({ source, target, ...properties }): Row => {
          return { type, sourceLabel, source, targetLabel, target, properties: stored(properties) };
        }),
      ),
      ...(others.relationships ?? []),
    ],
  };
  return readHeldGraph(async (statement) => held[statement as keyof typeof held], 'fair');
}
const none: GraphRows = {
  nodes: Object.fromEntries(Object.keys(rows.nodes).map((label) => [label, []])),
  relationships: Object.fromEntries(Object.keys(rows.relationships).map((kind) => [kind, []])),
} as unknown as GraphRows;

describe('planning a load', () => {
  test('creates everything in a store that holds nothing', async () => {
    const { created, updated, deleted } = countPlan(planLoad(rows, await holding(none)));
    const all = [...Object.values(rows.nodes), ...Object.values(rows.relationships)].flat().length;
    expect({ created, updated, deleted }).toEqual({ created: all, updated: 0, deleted: 0 });
  });

  test('changes nothing in a store that holds the same', async () => {
    expect(countPlan(planLoad(rows, await holding(rows)))).toEqual({
      created: 0,
      updated: 0,
      deleted: 0,
      kinds: {},
    });
  });

  test('counts what differs, by label and kind of relationship', async () => {
    const changed: GraphRows = {
      nodes: {
        ...rows.nodes,
        Claim: rows.nodes.Claim.map((row, index) => (index === 0 ? { ...row, text: 'Other words.' } : row)),
        Place: rows.nodes.Place.filter(({ id }) => id !== 'fair:place:applewick'),
      },
      relationships: {
        ...rows.relationships,
        'place-within': [],
        'assertion-states': rows.relationships['assertion-states'].map((row) => ({
          ...row,
          polarity: 'negates',
        })),
        'claim-about': rows.relationships['claim-about'].slice(1),
      },
    };
    expect(countPlan(planLoad(changed, await holding(rows)))).toMatchObject({
      kinds: {
        Claim: { created: 0, updated: 1, deleted: 0 },
        Place: { created: 0, updated: 0, deleted: 1 },
        'assertion-states': { created: 0, updated: 6, deleted: 0 },
        'claim-about': { created: 0, updated: 0, deleted: 1 },
      },
    });
  });

  test('leaves alone what others made: nodes, relationships, comparisons, activities', async () => {
    const link = { type: 'SAME_AS', sourceLabel: 'Actor', source: 'fair:actor:herald', targetLabel: 'Actor' };
    const held = await holding(rows, {
      nodes: [
        {
          label: 'Comparison',
          id: 'fair:comparison:numeric/a/b',
          properties: { id: 'fair:comparison:numeric/a/b' },
        },
        { label: 'Activity', id: 'fair:activity:x', properties: { id: 'fair:activity:x' } },
        { label: 'Actor', id: 'another-actor', properties: { id: 'another-actor', dataset: 'fair' } },
      ],
      relationships: [
        { ...link, target: 'elsewhere:actor:herald', properties: {} },
        { ...link, target: 'fair:actor:council', properties: { review: 'fair:activity:x' } },
        { ...link, type: 'KNOWS', target: 'fair:actor:council', properties: {} },
      ],
    });
    expect(countPlan(planLoad(rows, held))).toMatchObject({ created: 0, updated: 0, deleted: 0 });
  });

  test('overlooks a property that somebody else added to a node', async () => {
    const [claim, ...claims] = rows.nodes.Claim;
    const tagged = { ...claim, pageRank: 0.5 } as typeof claim;
    const held = await holding({
      ...rows,
      nodes: { ...rows.nodes, Claim: [tagged, ...claims] },
    } as GraphRows);
    expect(countPlan(planLoad(rows, held))).toMatchObject({ updated: 0 });
  });

  test('removes the comparisons of a claim that vanishes', async () => {
    const gone = 'fair:claim:first-1902';
    const compares = {
      type: 'COMPARES',
      sourceLabel: 'Comparison',
      targetLabel: 'Claim',
      properties: { position: 0 },
    };
    const held = await holding(rows, {
      relationships: [
        { ...compares, source: 'fair:comparison:functional/first-1891/first-1902', target: gone },
        { ...compares, source: 'fair:comparison:numeric/a/b', target: 'fair:claim:visitors-400' },
      ],
    });
    const without = {
      ...rows,
      nodes: { ...rows.nodes, Claim: rows.nodes.Claim.filter(({ id }) => id !== gone) },
    };
    expect(planLoad(without, held).comparisons).toEqual(['fair:comparison:functional/first-1891/first-1902']);
  });

  test('writes every node anew where the store holds another version of the graph’s shape', async () => {
    const older = rows.nodes.Dataset.map((row) => ({ ...row, schemaVersion: GRAPH_VERSION - 1 }));
    const held = await holding({ ...rows, nodes: { ...rows.nodes, Dataset: older } });
    expect(countPlan(planLoad(rows, held)).updated).toBe(Object.values(rows.nodes).flat().length);
  });
});

describe('an activity', () => {
  const deed = {
    dataset: 'fair',
    kind: 'ingest',
    by: null,
    at: new Date('2021-09-05T10:00:00Z'),
    tool: 'stemma 0.1.0',
    details: { files: { 'dataset.yaml': 'ab' }, created: 3 },
    previousHash: null,
    documents: ['fair:document:a'],
  } as const;
  const { activity, used } = recordActivity(deed);

  test('is a row of the graph, named by its time and hash', () => {
    expect(ActivityRow.parse(activity)).toEqual(activity);
    expect(activity.id).toBe(`fair:activity:2021-09-05T10:00:00.000Z-${activity.hash.slice(0, 8)}`);
    expect(used).toEqual([{ source: activity.id, target: 'fair:document:a' }]);
  });

  test('has a hash over all that it says and over the one before', () => {
    expect(activityHash(activity)).toBe(activity.hash);
    const next = recordActivity({ ...deed, previousHash: activity.hash }).activity;
    expect(next.hash).not.toBe(activity.hash);
    for (const change of [{ tool: 'other' }, { by: 'x' }, { kind: 'compare' as const }, { details: {} }])
      expect(recordActivity({ ...deed, ...change }).activity.hash).not.toBe(activity.hash);
  });

  test('has the same hash in whatever order its details were gathered', () => {
    const details = { created: 3, files: { 'dataset.yaml': 'ab' } };
    expect(recordActivity({ ...deed, details }).activity).toEqual(activity);
  });
});
