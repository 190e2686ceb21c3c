// What reviews decide together, whatever was undone and in whatever order they were recorded.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Review } from '#schema';
import { recordActivity } from '../../server/ingest/activity.ts';
import { entryOf, named, reviewsFrom } from '../../server/ingest/review-entry.ts';
import { type JournalEntry, journalText, parseJournal } from '../../server/journal.ts';
import { deciding, identities, inEffect, statusAfter, undone } from '../../server/review/in-effect.ts';
import { kindOf, reviewsOf } from '../../server/review/review-of.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 31, 12, minute)).toISOString();
const made = (minute: number, by = 'A reader') => ({ dataset: 'd', by, at: at(minute), note: null });
const on = (comparison: string, opinion: 'confirms' | 'rejects' | 'explains', minute: number, by?: string) =>
  named({
    kind: 'comparison',
    ...made(minute, by),
    comparison: `d:comparison:numeric/${comparison}`,
    opinion,
    because: null,
    rule: 'numeric',
    ruleVersion: 1,
  });
const undo = (review: Review, minute: number) => named({ kind: 'undo', ...made(minute), undoes: review.id });
const statusOf = (comparison: string, reviews: readonly Review[]) =>
  statusAfter('candidate', deciding(reviews).get(`d:comparison:numeric/${comparison}`));

describe('The status of a comparison', () => {
  const confirms = on('a/b', 'confirms', 1);
  const rejects = on('a/b', 'rejects', 2, 'Another reader');

  test('is the rule’s until somebody reviews it, and then the latest review’s', () => {
    expect(statusOf('a/b', [])).toBe('candidate');
    expect(statusOf('a/b', [confirms])).toBe('confirmed');
    expect(statusOf('a/b', [confirms, rejects])).toBe('rejected');
    expect(statusOf('c/d', [confirms, rejects])).toBe('candidate');
  });

  test('is not changed by a review that explains', () => {
    expect(statusOf('a/b', [confirms, on('a/b', 'explains', 3)])).toBe('confirmed');
  });

  test('goes back to the review before where the latest is undone, and comes again where the undo is undone', () => {
    const first = undo(rejects, 3);
    expect(statusOf('a/b', [confirms, rejects, first])).toBe('confirmed');
    expect(statusOf('a/b', [confirms, rejects, first, undo(first, 4)])).toBe('rejected');
    expect(inEffect([confirms, rejects, first])).toEqual([confirms]);
    expect(undone([confirms, rejects, first])).toEqual(new Map([[rejects.id, first.id]]));
  });

  test('is not changed by an undo that claims to be made before what it undoes', () => {
    expect(statusOf('a/b', [rejects, undo(rejects, 0)])).toBe('rejected');
  });
});

test('Two who are joined or parted by a review are so whatever the dataset says, until it is undone', () => {
  const declared = [{ of: 'actor' as const, source: 'd:actor:a', target: 'd:actor:b', isSame: true }];
  const parts = named({
    kind: 'identity',
    ...made(1),
    of: 'actor',
    left: 'd:actor:b',
    right: 'd:actor:a',
    opinion: 'not-same',
  });
  expect(identities(declared, [parts])).toEqual([{ ...declared[0], isSame: false }]);
  expect(identities(declared, [parts, undo(parts, 2)])).toEqual(declared);
  expect(identities([], [parts])).toEqual([{ ...declared[0], isSame: false }]);
});

/** Steps of reviewers: an opinion on one of a few comparisons, or the undoing of any step before. */
const steps = fc.array(
  fc.oneof(
    fc.record({
      comparison: fc.constantFrom('a/b', 'c/d', 'e'),
      opinion: fc.constantFrom('confirms' as const, 'rejects' as const, 'explains' as const),
    }),
    fc.record({ undoes: fc.nat() }),
  ),
  { maxLength: 30 },
);
type Step = { comparison: string; opinion: 'confirms' | 'rejects' | 'explains' } | { undoes: number };
function carriedOut(all: readonly Step[]): Review[] {
  const reviews: Review[] = [];
  for (const [index, step] of all.entries()) {
    if ('comparison' in step) reviews.push(on(step.comparison, step.opinion, index + 1));
    else if (reviews.length > 0) {
      const before = reviews[step.undoes % reviews.length];
      if (before !== undefined) reviews.push(undo(before, index + 1));
    }
  }
  return reviews;
}

/** Reviews as a journal records them, one after the other. */
function journalOf(reviews: readonly Review[]): JournalEntry[] {
  let previousHash: string | null = null;
  return reviews.map((review, index) => {
    const { id, by, dataset, ...details } = review;
    const { activity } = recordActivity({
      dataset,
      id,
      by,
      kind: kindOf(review),
      at: new Date(Date.UTC(2026, 1, 1, 0, index)),
      tool: 'test',
      details,
      previousHash,
      documents: [],
    });
    previousHash = activity.hash;
    return { activity, used: [] };
  });
}

describe('Any sequence of reviews and undos', () => {
  const all = ['a/b', 'c/d', 'e'];
  test('read again from its journal gives the same statuses, and the journal is whole', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const reviews = carriedOut(taken);
        const { entries, broken } = parseJournal(journalText(journalOf(reviews)));
        expect(broken).toBeNull();
        const again = reviewsOf(entries.map(({ activity }) => activity));
        expect(again).toEqual(reviews);
        expect(all.map((one) => statusOf(one, again))).toEqual(all.map((one) => statusOf(one, reviews)));
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same statuses in whatever order it was recorded, and out of reviews.yaml', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (taken, chance) => {
        const reviews = carriedOut(taken);
        const shuffled = reviews
          .map((review) => ({ review, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ review }) => review);
        const read = reviewsFrom('d', shuffled.map(entryOf));
        expect(read).toEqual(shuffled);
        expect(all.map((one) => statusOf(one, read))).toEqual(all.map((one) => statusOf(one, reviews)));
      }),
      { numRuns: 200 },
    );
  });

  test('whose last step is undone gives the statuses from before it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const reviews = carriedOut(taken);
        const last = reviews.at(-1);
        if (last === undefined) return;
        const after = [...reviews, undo(last, 59)];
        expect(all.map((one) => statusOf(one, after))).toEqual(
          all.map((one) => statusOf(one, reviews.slice(0, -1))),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const brokenAt = (text: string) => parseJournal(text).broken;

describe('A journal', () => {
  const entries = journalOf([on('a/b', 'confirms', 1), on('a/b', 'rejects', 2), on('c/d', 'confirms', 3)]);

  test('that is what was written is whole', () => {
    expect(brokenAt(journalText(entries))).toBeNull();
    expect(brokenAt('')).toBeNull();
  });

  test('from which an entry was taken, in which two were exchanged, or which lacks its beginning, is broken there', () => {
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error('expected three entries');
    expect(brokenAt(journalText([first, third]))).toMatchObject({
      index: 1,
      message: expect.stringMatching(/missing/),
    });
    expect(brokenAt(journalText([second, first, third]))).toMatchObject({ index: 0 });
    expect(brokenAt(journalText([second, third]))).toMatchObject({
      index: 0,
      message: expect.stringMatching(/before this one are missing/),
    });
    expect(brokenAt(journalText([first, first, second, third]))).toMatchObject({ index: 1 });
  });

  test('in which any character was changed is broken at that line', () => {
    const text = journalText(entries);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (place) => {
        const changed = `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
        const line = text.slice(0, place).split('\n').length;
        const found = parseJournal(changed);
        // A last line without its end is told apart: so a process ends that is killed.
        if (found.broken === null) expect(found.end).not.toBeNull();
        else expect(found.broken.index + 1).toBe(line);
      }),
      { numRuns: 300 },
    );
  });
});
