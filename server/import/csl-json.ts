// A file of CSL-JSON as items that know where they stand. JSON is YAML too, whose parser keeps the places.
import type { Problem } from '#schema';
import { problemIn } from '../ingest/problem-at.ts';
import { parseYaml } from '../ingest/yaml-source.ts';
import type { CslSource } from './csl-documents.ts';

export function readCslJson(file: string, text: string): { source: CslSource; problems: Problem[] } {
  const { value, place, problems } = parseYaml(file, text);
  const isList = Array.isArray(value);
  return {
    source: {
      file,
      items: isList ? value : [],
      place: (item, key) => place(key === undefined ? [item] : [item, key]),
    },
    problems: [
      ...problems,
      ...(isList || problems.length > 0
        ? []
        : [
            problemIn(
              file,
              { line: 1, column: 1 },
              {
                code: 'wrong-type',
                message: 'Expected a list of items, as CSL-JSON is.',
                mend: 'Export the bibliography as CSL JSON.',
              },
            ),
          ]),
    ],
  };
}
