// Claims whole: what each says, and the assertions that affirm or negate it.
import { z } from 'zod';
import { type ClaimView, Polarity } from '#schema';
import { ask, type Reader } from './ask.ts';
import { LIST_LIMIT, readAssertions } from './assertions.ts';
import { readClaimFacts } from './claim-facts.ts';
import { grouped } from './rows.ts';

const StatedRow = z.object({ claim: z.string(), id: z.string(), polarity: Polarity });

/** The claims of these ids whole, in the order of the ids; an id that is not there is left out. */
export async function readClaims(store: Reader, ids: readonly string[]): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const [facts, stated] = await Promise.all([
    readClaimFacts(store, ids),
    ask(store, 'read/claim-assertions', StatedRow, { ids: [...new Set(ids)] }),
  ]);
  const statedOf = grouped(stated, (row) => row.claim);
  const shown = ids.flatMap((id) => (statedOf.get(id) ?? []).slice(0, LIST_LIMIT).map((row) => row.id));
  const assertions = new Map((await readAssertions(store, shown)).map((view) => [view.id, view]));
  return ids.flatMap((id) => {
    const claim = facts.get(id);
    if (claim === undefined) return [];
    const rows = statedOf.get(id) ?? [];
    return [
      {
        ...claim,
        affirmed: rows.filter(({ polarity }) => polarity === 'affirms').length,
        negated: rows.filter(({ polarity }) => polarity === 'negates').length,
        assertions: {
          total: rows.length,
          items: rows.slice(0, LIST_LIMIT).flatMap((row) => assertions.get(row.id) ?? []),
        },
      },
    ];
  });
}
