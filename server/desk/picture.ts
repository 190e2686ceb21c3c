// The picture of an analyst's answer: each node and relationship that its rows hold, once, in graphology's serialised
// form. Nodes without an id are none of Stemma's and are left out, with the relationships that lead to them.
import type { QueryAnswer } from '#schema';
import type { QueryResult, Value } from '../store/store.ts';
import { isMap, isNode, isRelationship, type Named, propertiesOf } from './cells.ts';

type Picture = QueryAnswer['picture'];

export function pictureOf({ rows, ends }: Pick<QueryResult, 'rows' | 'ends'>): Picture {
  const nodes = new Map<string, Picture['nodes'][number]>();
  const edges = new Map<string, Picture['edges'][number]>();
  const visit = (value: Value): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) addNode(value);
    else if (isRelationship(value)) addEdge(value);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  const addNode = (node: Named & { _labels: string[] }) => {
    const { id, name, title, text, _labels: labels } = node;
    if (typeof id !== 'string' || nodes.has(id)) return;
    const label = [name, title, text].find((words) => typeof words === 'string') ?? id;
    nodes.set(id, {
      key: id,
      attributes: {
        label: String(label),
        labels,
        properties: propertiesOf(node, ['_labels']),
      },
    });
  };
  const addEdge = (relationship: Named & { _type: string }) => {
    const { _type: type, _source: source, _target: target } = relationship;
    if (typeof source !== 'string' || typeof target !== 'string') return;
    const properties = propertiesOf(relationship, ['_type', '_source', '_target']);
    const own = properties['id'] ?? properties['comparison'] ?? '';
    const key = `${source} ${type} ${target} ${String(own)}`.trimEnd();
    edges.set(key, { key, source, target, attributes: { type, properties } });
  };
  for (const row of rows) Object.values(row).forEach(visit);
  for (const { id, labels, label } of ends)
    if (!nodes.has(id))
      nodes.set(id, { key: id, attributes: { label: label ?? id, labels, properties: null } });
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
  };
}
