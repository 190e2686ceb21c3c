// A graph that is too large to be drawn one by one, in groups: nothing is lost or counted twice, the order of the input
// makes no difference, and what is made of it keeps one size.
import { describe, expect, test } from 'vitest';
import { isTooLarge, MOST_OPEN, overviewOf, withVoices } from '#overview';
import { type CitationGraph, CitationOverview } from '#schema';
import { layoutOverview, pathPoints } from '#layout';
import { citationsOf } from './overview-graphs.ts';

const large = citationsOf({ outlets: 21, documents: 42, relays: 300, origins: 900 });
const closed = overviewOf(large, []);

const groupsOf = ({ nodes }: CitationOverview) =>
  nodes.flatMap(({ key, attributes }) => (attributes.type === 'group' ? [{ key, ...attributes }] : []));
const itemsOf = ({ nodes }: CitationOverview) =>
  nodes.flatMap(({ key, attributes }) => (attributes.type === 'item' ? [{ key, ...attributes }] : []));
/** Every item once: those by themselves, and those of groups that are no part of another. */
const countOf = (overview: CitationOverview) =>
  groupsOf(overview).reduce((sum, { items, within }) => sum + (within === null ? items : 0), 0) +
  itemsOf(overview).filter(({ within }) => within === null).length;
const citationsIn = (overview: CitationOverview) =>
  overview.edges.reduce((sum, { attributes }) => sum + attributes.citations, 0) +
  groupsOf(overview).reduce((sum, { among }) => sum + among, 0);
const biggest = () => groupsOf(closed).reduce((most, group) => (group.items > most.items ? group : most)).key;

describe('An overview', () => {
  test('is made where there is more than a picture shows', () => {
    expect(isTooLarge(large)).toBe(true);
    expect(isTooLarge(citationsOf({ outlets: 3, documents: 6, relays: 20, origins: 40 }))).toBe(false);
  });

  test('holds every item once, and every citation once', () => {
    const all = 300 + 900 + 42;
    expect(countOf(closed)).toBe(all);
    expect(closed.totals.actors + closed.totals.documents).toBe(all);
    const count = large.edges.reduce((sum, { attributes }) => sum + attributes.count, 0);
    expect(citationsIn(closed)).toBe(count);
    const opened = overviewOf(large, [biggest()]);
    expect(countOf(opened)).toBe(all);
    expect(citationsIn(opened)).toBe(count);
  });

  test('is named by publishers, and says what several of them share', () => {
    const names = closed.bands.map(({ kind, name }) => name ?? kind);
    expect(names[0]).toBe('several');
    expect(names.at(-1)).toBe('others');
    expect(names.slice(1, -1).every((name) => name.startsWith('Outlet '))).toBe(true);
    const several = groupsOf(closed).find(({ key }) => key === 'group:relays:several');
    expect(several?.items).toBeGreaterThan(1);
  });

  test('goes by documents where one publisher has them all', () => {
    const nodes = large.nodes.map((node) =>
      node.attributes.type === 'document'
        ? { ...node, attributes: { ...node.attributes, publisher: 'Outlet 1' } }
        : node,
    );
    const overview = overviewOf({ ...large, nodes }, []);
    expect(overview.groupedBy).toBe('document');
    expect(overview.bands[1]?.name).toMatch(/^Report /);
  });

  test('is the same in whatever order nodes and edges come', () => {
    const turned = { nodes: large.nodes.toReversed(), edges: large.edges.toReversed() };
    const open = [biggest(), `${biggest()}:person`];
    expect(overviewOf(turned, open)).toEqual(overviewOf(large, open));
  });

  test('opens a large group into its kinds, a kind into its largest items, and says how many they are', () => {
    const key = biggest();
    const kinds = groupsOf(overviewOf(large, [key])).filter(({ within }) => within === key);
    expect(kinds.length).toBeGreaterThan(1);
    const most = kinds.reduce((one, other) => (other.items > one.items ? other : one));
    const opened = overviewOf(large, [key, most.key]);
    const shown = itemsOf(opened).filter(({ within }) => within === most.key);
    expect(most.items).toBeGreaterThan(40);
    expect(shown).toHaveLength(40);
    expect(groupsOf(opened).find((group) => group.key === most.key)?.shown).toBe(40);
    const citations = shown.map((item) => item.citations);
    expect(citations).toEqual(citations.toSorted((a, b) => b - a));
  });

  test('keeps one size, however large the graph and however much is open', () => {
    const larger = citationsOf({ outlets: 60, documents: 240, relays: 2_000, origins: 6_000 });
    const largest = groupsOf(overviewOf(larger, []))
      .toSorted((one, other) => other.items - one.items)
      .map(({ key }) => key);
    const some = largest.slice(0, MOST_OPEN / 2);
    const overview = overviewOf(larger, [...largest, ...some, ...some.map((key) => `${key}:person`)]);
    expect(overview.nodes.length).toBeGreaterThan(200);
    expect(overview.nodes.length).toBeLessThan(40 + MOST_OPEN * 41);
    expect(overview.edges.length).toBeLessThanOrEqual(600);
    expect(overview.edgesLeftOut).toBeGreaterThan(0);
    expect(CitationOverview.parse(overview)).toEqual(overview);
  });
});

test('A part of a graph keeps the voices of its documents, and no other item', () => {
  const document = large.nodes.find(({ attributes }) => attributes.type === 'document');
  const part: CitationGraph = { nodes: document ? [document] : [], edges: [] };
  expect(withVoices(part, large).nodes.map(({ attributes }) => attributes.label)).toEqual([
    'Outlet 1',
    'Report 1',
  ]);
});

test('No line of an overview runs behind a name', () => {
  const open = [biggest(), 'group:relays:several', 'group:relays:several:person'];
  const names = { nameOf: () => 'twelve words', titleOf: () => 'a band' };
  const layout = layoutOverview(overviewOf(large, open), {
    ...names,
    width: 1_000,
    textWidth: (text, size) => text.length * size * 0.5,
  });
  const boxes = layout.places.map(({ key, x, y, nameX, align, name }) => {
    const at = x + nameX;
    const length = name.length * 12.5 * 0.5;
    return { key, left: align === 'left' ? at : at - length, right: align === 'left' ? at + length : at, y };
  });
  const behind = layout.arrows.flatMap(({ path }) => {
    const points = pathPoints(path);
    return boxes.filter((box) =>
      points.some((point, index) => {
        const next = points[index + 1] ?? point;
        const [left, right] = [Math.min(point.x, next.x), Math.max(point.x, next.x)];
        const isAcross = left < box.right && right > box.left;
        return isAcross && Math.abs((point.y + next.y) / 2 - box.y) < 8;
      }),
    );
  });
  expect(behind.map(({ key }) => key)).toEqual([]);
});
