// Checks stories/*.yaml: that each has an id of its own, that the page understands the addresses of its steps, and that
// what they name is in the dataset.
// What only a run of the rules makes, a comparison, cannot be known here; the page says where it is gone.
import { basename } from 'node:path';
import { AddressKey, type Dataset, idsInAddress, type Problem, ViewId } from '#schema';
import type { IdKind, Known } from './identities.ts';
import { didYouMean } from './nearest-word.ts';
import { problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';

/** What an address can name, by the kind in its id. */
const NAMED: Record<string, IdKind> = {
  actor: 'actor',
  place: 'place',
  event: 'event',
  question: 'question',
  claim: 'claim',
  document: 'document',
  assertion: 'statement',
};

export function checkStories(dataset: Dataset, sources: Sources, known: Known): Problem[] {
  const first = new Map<string, string>();
  return dataset.stories.flatMap((story, index) => {
    const source = sources.stories[index];
    if (source === undefined) return [];
    const problems: Problem[] = [];
    const before = first.get(story.id);
    if (before === undefined) first.set(story.id, source.file);
    else
      problems.push(
        problemAt(source, ['id'], {
          code: 'duplicate-id',
          message: `The story "${story.id}" is given a second time; first in ${basename(before)}.`,
          mend: 'Give one of them another id.',
        }),
      );
    for (const [row, { address }] of story.steps.entries()) {
      for (const problem of misunderstood(address))
        problems.push(problemAt(source, ['steps', row, 'address'], problem));
      for (const id of idsInAddress(address)) {
        const [of = '', kind = '', ...local] = id.split(':');
        const name = local.join(':');
        const ids = known[NAMED[kind] ?? 'citation'];
        // Speakers without a name are named within their document, not in a file of their own.
        const isKnowable = NAMED[kind] !== undefined && !(kind === 'actor' && name.includes('/'));
        if (of === dataset.id && (!isKnowable || ids === null || ids.has(name))) continue;
        problems.push(
          problemAt(source, ['steps', row, 'address'], {
            code: of === dataset.id ? `unknown-${kind}` : 'other-dataset',
            message:
              of === dataset.id
                ? `The address names the ${kind} "${name}", which is not in the dataset.`
                : `The address names "${id}", which is of another dataset.`,
            mend:
              (of === dataset.id && ids ? didYouMean(name, ids) : null) ??
              'Open the view in the page and copy its address anew.',
          }),
        );
      }
    }
    return problems;
  });
}

/** What the page would pass over without a word: keys and views that it does not know. */
function misunderstood(address: string): { code: string; message: string; mend: string }[] {
  const { searchParams } = new URL(address, 'http://localhost');
  const view = searchParams.get('view');
  const keys = [...new Set(searchParams.keys())].filter((key) => !AddressKey.safeParse(key).success);
  return [
    ...keys.map((key) => ({
      code: 'unknown-key',
      message: `The address has "${key}", which the page does not know.`,
      mend: didYouMean(key, AddressKey.options) ?? `It knows ${AddressKey.options.join(', ')}.`,
    })),
    ...(view === null || ViewId.safeParse(view).success
      ? []
      : [
          {
            code: 'unknown-view',
            message: `The address names the view "${view}", which there is not.`,
            mend: didYouMean(view, ViewId.options) ?? `There are ${ViewId.options.join(', ')}.`,
          },
        ]),
  ];
}
