// Pages of a list: together they are the list, whatever the size of a page.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorAfter, idBeforeCursor, pageOf } from '../../server/api/parameters.ts';
import { StemmaError } from '../../server/errors.ts';

describe('Pages', () => {
  test('joined are the list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })),
        fc.integer({ min: 1, max: 7 }),
        (ids, limit) => {
          const items = ids.map((id) => ({ id }));
          const joined: { id: string }[] = [];
          let cursor: string | undefined;
          for (let turn = 0; turn <= ids.length; turn++) {
            const page = pageOf(items, { limit, cursor });
            expect(page.total).toBe(items.length);
            joined.push(...page.items);
            if (page.next === null) break;
            cursor = page.next;
          }
          expect(joined).toEqual(items);
        },
      ),
    );
  });

  test('a cursor leads back to its id', () => {
    // U+FFFD stands where bytes are no text, so that it is in no id.
    const ids = fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !id.includes('\uFFFD'));
    fc.assert(
      fc.property(ids, (id) => {
        expect(idBeforeCursor(cursorAfter(id))).toBe(id);
      }),
    );
  });

  test.for(['%', '====', 'abc', '_w'])('"%s" is no cursor', (cursor) => {
    expect(() => pageOf([{ id: 'a' }], { limit: 5, cursor })).toThrow(StemmaError);
  });
});
