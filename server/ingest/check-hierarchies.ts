// Checks what would make a dataset contradict itself in shape: a question that is part of itself, a place within
// itself, and two that are said to be both the same and not the same.
import type { Dataset, Problem } from '#schema';
import type { FileName } from './dataset-folder.ts';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import type { Source } from './yaml-source.ts';

type Entry = { id: string };
type Identified = Entry & { sameAs?: string[]; notSameAs?: string[] };

export function checkHierarchies(dataset: Dataset, sources: Sources): Problem[] {
  const { files } = sources;
  return [
    ...circles(
      dataset.places,
      'within',
      ({ within }) => (within === undefined ? [] : [within]),
      files.places,
    ),
    ...circles(dataset.events, 'partOf', ({ partOf }) => partOf, files.events),
    ...circles(dataset.questions, 'partOf', ({ partOf }) => partOf, files.questions),
    ...circles(dataset.claims, 'instanceOf', ({ instanceOf }) => instanceOf, files.claims),
    ...circles(
      dataset.actors,
      'memberOf',
      ({ memberOf }) => memberOf.map(({ actor }) => actor),
      files.actors,
    ),
    ...(['actors', 'questions', 'claims'] as const satisfies FileName[]).flatMap((name) =>
      identities(dataset[name], files[name]),
    ),
    ...dataset.documents.flatMap((document, index) => {
      const source = sources.documents[index];
      return source === undefined ? [] : namingThemselves(document, source);
    }),
  ];
}

/** A statement neither answers itself nor comes from itself. */
function namingThemselves({ id, statements }: Dataset['documents'][number], source: Source): Problem[] {
  return statements.flatMap((statement, row) =>
    (['respondsTo', 'derivesFrom'] as const).flatMap((key) =>
      statement[key].flatMap((other, at) =>
        other.statement === `${id}/${statement.id}`
          ? [
              problemAt(source, ['statements', row, key, at], {
                code: 'names-itself',
                message: `"${other.statement}" names itself in "${key}".`,
                mend: 'Remove it.',
              }),
            ]
          : [],
      ),
    ),
  );
}

/** Each circle once, at the entry of its smallest id. */
function circles<E extends Entry>(
  entries: readonly E[],
  key: string,
  above: (entry: E) => readonly string[],
  source: Source,
): Problem[] {
  const rows = new Map(entries.map((entry, row) => [entry.id, { row, above: above(entry) }]));
  const done = new Set<string>();
  const found: Problem[] = [];
  const seek = (start: string) => {
    const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const on = new Set([start]);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const next = rows.get(top.id)?.above[top.next];
      top.next += 1;
      if (next === undefined) {
        done.add(top.id);
        on.delete(top.id);
        way.pop();
      } else if (on.has(next)) {
        const ids = way.map(({ id }) => id);
        found.push(circle(ids.slice(ids.indexOf(next))));
      } else if (!done.has(next)) {
        way.push({ id: next, next: 0 });
        on.add(next);
      }
    }
  };
  const circle = (ids: string[]): Problem => {
    const smallest = ids.reduce((a, b) => (b < a ? b : a));
    const turned = [...ids.slice(ids.indexOf(smallest)), ...ids.slice(0, ids.indexOf(smallest)), smallest];
    return problemAt(source, [rows.get(smallest)?.row ?? 0, key], {
      code: 'circle',
      message: `"${key}" leads back to where it starts: ${turned.join(' → ')}.`,
      mend: 'Remove one of these steps.',
    });
  };
  for (const id of [...rows.keys()].sort()) if (!done.has(id)) seek(id);
  return found;
}

function identities(entries: readonly Identified[], source: Source): Problem[] {
  const same = new Set(
    entries.flatMap(({ id, sameAs = [] }) => sameAs.flatMap((other) => [`${id} ${other}`, `${other} ${id}`])),
  );
  return entries.flatMap((entry, row) => {
    const { id, sameAs = [], notSameAs = [] } = entry;
    const problems: Problem[] = [];
    for (const [key, others] of [
      ['sameAs', sameAs],
      ['notSameAs', notSameAs],
    ] as const)
      if (others.includes(id))
        problems.push(
          problemAt(source, [row, key, others.indexOf(id)], {
            code: 'names-itself',
            message: `"${id}" names itself in "${key}".`,
            mend: 'Remove it.',
          }),
        );
    for (const [index, other] of notSameAs.entries())
      if (same.has(`${id} ${other}`))
        problems.push(
          problemAt(source, [row, 'notSameAs', index], {
            code: 'same-and-not',
            message: `"${id}" and "${other}" are said to be the same and not to be the same.`,
            mend: 'Keep one of the two.',
          }),
        );
    return problems;
  });
}
