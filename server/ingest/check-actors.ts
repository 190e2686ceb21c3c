// Checks how actors are shown: private persons under other words, and unnamed speakers as one actor for each key.
import type { Dataset, Problem, Speaker } from '#schema';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import type { Path, Source } from './yaml-source.ts';

export function checkActors(dataset: Dataset, sources: Sources): Problem[] {
  const { actors, references } = sources.files;
  return [
    ...dataset.actors.flatMap((actor, row): Problem[] => {
      if (actor.private && actor.shownAs === undefined)
        return [
          problemAt(actors, [row], {
            code: 'shown-as-missing',
            message: `"${actor.id}" is private, so that its name is never shown; nothing says what is shown instead.`,
            mend: 'Add shownAs, for example: a resident of the town.',
          }),
        ];
      if (!actor.private && actor.shownAs !== undefined)
        return [
          problemAt(actors, [row, 'shownAs'], {
            code: 'shown-as-unused',
            message: `"shownAs" takes the place of a private name; "${actor.id}" is not private.`,
            mend: 'Add private: true, or remove shownAs.',
            severity: 'warning',
          }),
        ];
      return [];
    }),
    ...dataset.references.flatMap((reference, row) => unidentified(speakersOf(reference, [row]), references)),
    ...dataset.documents.flatMap((document, index) => {
      const source = sources.documents[index];
      const inChains = document.statements.flatMap(({ chain }, row) =>
        chain.flatMap(({ by = [] }, position) =>
          by.map((speaker, at): Spoken => [speaker, ['statements', row, 'chain', position, 'by', at]]),
        ),
      );
      return source === undefined ? [] : unidentified([...speakersOf(document, []), ...inChains], source);
    }),
  ];
}

type Spoken = [speaker: Speaker, path: Path];

function speakersOf(
  { authors, publisher }: { authors: Speaker[]; publisher?: Speaker },
  path: Path,
): Spoken[] {
  return [
    ...authors.map((author, row): Spoken => [author, [...path, 'authors', row]]),
    ...(publisher === undefined ? [] : [[publisher, [...path, 'publisher']] satisfies Spoken]),
  ];
}

/** One key of a document is one actor: wherever it stands, it is of one kind and speaks for one other. */
function unidentified(spoken: readonly Spoken[], source: Source): Problem[] {
  const given = new Map<string, string>();
  return spoken.flatMap(([speaker, path]) => {
    if (typeof speaker === 'string') return [];
    return (['kind', 'of'] as const).flatMap((field) => {
      const value = speaker[field];
      if (value === undefined) return [];
      const key = `${speaker.as} ${field}`;
      const first = given.get(key) ?? value;
      given.set(key, first);
      if (first === value) return [];
      return [
        problemAt(source, [...path, field], {
          code: 'unidentified-differs',
          message: `The unnamed speaker "${speaker.as}" has ${field} "${value}" here, and "${first}" before.`,
          mend: 'Give two speakers two keys, or write the same in both places.',
        }),
      ];
    });
  });
}
