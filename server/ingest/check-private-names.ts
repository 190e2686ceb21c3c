// Checks that what a private person is called stands nowhere in the dataset but in the entry that withholds it: every
// other text, every id among them, is shown to whoever asks.
import type { Dataset, Problem } from '#schema';
import type { FileName } from './dataset-folder.ts';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import type { Path, Source } from './yaml-source.ts';

export function checkPrivateNames(dataset: Dataset, sources: Sources): Problem[] {
  const names = dataset.actors
    .filter((actor) => actor.private)
    .flatMap((actor) =>
      [actor.name, ...actor.aliases].map((name) => ({ actor: actor.id, words: inWords(name) })),
    )
    .filter(({ words }) => words.trim() !== '');
  if (names.length === 0) return [];

  const { id: _id, documents, stories, ...files } = dataset;
  const texts: [source: Source, path: Path, text: string][] = [
    ...(Object.entries(files) as [FileName, unknown][]).flatMap(([name, entries]) =>
      textsIn(name === 'actors' ? withoutOwnNames(dataset.actors) : entries).map(
        ([path, text]): [Source, Path, string] => [sources.files[name], path, text],
      ),
    ),
    ...(
      [
        [documents, sources.documents],
        [stories, sources.stories],
      ] as const
    ).flatMap(([entries, places]) =>
      entries.flatMap((entry, index) => {
        const source = places[index];
        if (source === undefined) return [];
        return textsIn(entry).map(([path, text]): [Source, Path, string] => [source, path, text]);
      }),
    ),
  ];
  return texts.flatMap(([source, path, text]) => {
    const words = inWords(text);
    const shown = names.find((name) => words.includes(name.words));
    if (shown === undefined) return [];
    return [
      problemAt(source, path, {
        code: 'private-name-shown',
        message: `A name of the private actor in line ${lineOf(shown.actor)} of actors.yaml stands here, where everybody sees it.`,
        mend: 'Write what is shown instead, or cut the words; where another has the same name, write it with more of the name.',
        // One word may well be somebody else's name, or no name at all.
        severity: shown.words.trim().includes(' ') ? 'error' : 'warning',
      }),
    ];
  });

  /** The id itself may hold the name: the place is named instead. */
  function lineOf(actor: string): number {
    return sources.files.actors.place([dataset.actors.findIndex(({ id }) => id === actor)]).line;
  }
}

function withoutOwnNames(actors: Dataset['actors']): unknown[] {
  return actors.map(({ name, aliases, ...rest }) => (rest.private ? rest : { name, aliases, ...rest }));
}

/** Every text at or below a value. */
function textsIn(value: unknown, path: Path = []): [path: Path, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The words of a text without case and accents, a space before, between and after them. */
function inWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return ` ${words.join(' ')} `;
}
