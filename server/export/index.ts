// Every format of export, in the order in which they are listed. A new one is a file beside this and a line here.
import { StemmaError } from '../errors.ts';
import { cslJson } from './csl-json.ts';
import { datasetYaml } from './dataset-yaml.ts';
import type { ExportFormat } from './format.ts';
import { gephiCsv } from './gephi-csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonLd } from './json-ld.ts';
import { neo4jAdmin } from './neo4j-admin.ts';
import { sqlite } from './sqlite.ts';
import { trig } from './trig.ts';

export const FORMATS: readonly ExportFormat[] = [
  datasetYaml,
  graphml,
  gexf,
  gephiCsv,
  sqlite,
  cslJson,
  trig,
  jsonLd,
  neo4jAdmin,
];

/** @throws StemmaError not-found, with the formats there are */
export function findFormat(id: string): ExportFormat {
  const format = FORMATS.find((one) => one.id === id);
  if (format !== undefined) return format;
  throw new StemmaError(
    'not-found',
    `There is no format "${id}" to export. There are: ${FORMATS.map((one) => one.id).join(', ')}.`,
  );
}
