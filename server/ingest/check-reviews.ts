// Checks reviews.yaml: that an entry is still what its id says, that none is there twice, and that an undo has an
// earlier review to take back. What an entry is about may be gone from the dataset: that is said, and no error.
import type { Dataset, Problem } from '#schema';
import type { Known } from './identities.ts';
import { type Finding, problemAt } from './problem-at.ts';
import type { Sources } from './read.ts';
import { entryOf, reviewsFrom } from './review-entry.ts';
import type { Path } from './yaml-source.ts';

export function checkReviews(dataset: Dataset, sources: Sources, known: Known): Problem[] {
  const source = sources.files.reviews;
  const reviews = reviewsFrom(dataset.id, dataset.reviews);
  const ids = reviews.map((review) => entryOf(review).id ?? '');
  const madeAt = new Map(ids.map((id, row) => [id, dataset.reviews[row]?.at ?? '']));
  const seen = new Map<string, number>();
  return dataset.reviews.flatMap((entry, row) => {
    const problems: Problem[] = [];
    const report = (path: Path, finding: Finding) =>
      void problems.push(problemAt(source, [row, ...path], finding));
    const id = ids[row] ?? '';
    if (entry.id !== undefined && entry.id !== id)
      report(['id'], {
        code: 'review-changed',
        message: `This entry is not what its id says: it was changed after it was made. Its content has the id "${id}".`,
        mend: 'Put it back as it was and add an entry that undoes it; or leave "id" out to make it a new one.',
      });
    const first = seen.get(id);
    if (first === undefined) seen.set(id, row);
    else
      report([], {
        code: 'duplicate-id',
        message: `This review is given a second time; first in entry ${first + 1}.`,
        mend: 'Keep one of the two.',
      });
    if ('undoes' in entry) {
      const earlier = madeAt.get(entry.undoes);
      if (earlier !== undefined && earlier >= entry.at)
        report(['at'], {
          code: 'undo-before',
          message: 'A review is undone after it was made; this undo is not later.',
          mend: `Write a time after ${earlier}.`,
        });
    } else if ('identity' in entry) {
      if (entry.left === entry.right)
        report(['right'], {
          code: 'names-itself',
          message: `"${entry.left}" is joined with or parted from itself.`,
          mend: 'Name two.',
        });
      for (const side of ['left', 'right'] as const)
        // Speakers without a name are named within their document, not in a file of their own.
        if (!entry[side].includes('/') && known[entry.identity]?.has(entry[side]) === false)
          report([side], gone(`The ${entry.identity} "${entry[side]}"`));
    } else {
      const [, ...claims] = entry.comparison.split('/');
      for (const claim of claims)
        if (known.claim?.has(claim) === false) report(['comparison'], gone(`The claim "${claim}"`));
      if (entry.opinion === 'explains' && entry.note === undefined && entry.because === undefined)
        report(['opinion'], {
          code: 'note-missing',
          message: 'An entry that explains says why, in "note" or "because".',
          mend: 'Add a note.',
        });
    }
    return problems;
  });
}

function gone(what: string): Finding {
  return {
    code: 'review-of-none',
    message: `${what} of this review is not in the dataset; the review stays on record.`,
    severity: 'warning',
  };
}
