// Two tables as Gephi's data laboratory imports them: nodes.csv and edges.csv.
// Source: https://docs.gephi.org/desktop/User_Manual/Import/CSV_Data_Importer/
import { stringify } from 'csv-stringify/sync';
import { type ExportFormat, ZIPPED } from './format.ts';
import { type Attribute, propertyGraph, type Value } from './property-graph.ts';

export const gephiCsv: ExportFormat = {
  id: 'gephi-csv',
  title: 'Tables for Gephi',
  holds: 'nodes.csv and edges.csv: every node and relationship with its properties, a column each.',
  ...ZIPPED,
  *files(rows) {
    const graph = propertyGraph(rows);
    yield {
      path: 'nodes.csv',
      content: table(['Id', 'Label', 'nodeLabel'], graph.nodeAttributes, graph.nodes(), (node) => [
        node.id,
        node.name,
        node.label,
      ]),
    };
    yield {
      path: 'edges.csv',
      content: table(
        ['Source', 'Target', 'Type', 'Id', 'Label'],
        graph.edgeAttributes,
        graph.edges(),
        (edge) => [edge.source, edge.target, 'Directed', edge.id, edge.relationship],
      ),
    };
  },
};

function* table<Item extends { values: Map<string, Value> }>(
  first: string[],
  attributes: readonly Attribute[],
  items: Iterable<Item>,
  cells: (item: Item) => string[],
): Generator<string> {
  yield stringify([[...first, ...attributes.map(({ name }) => name)]]);
  for (const item of items)
    yield stringify([[...cells(item), ...attributes.map(({ name }) => textOf(item.values.get(name)))]]);
}

function textOf(value: Value | undefined): string {
  return value === undefined ? '' : String(value);
}
