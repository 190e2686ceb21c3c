// Follows each chain from its passage towards its origin and says which witness stands at each link: one that is held,
// where the text says that it takes it from there, else one that is known only by report. Pure.
import type { AssertionView, LinkView } from '#schema';

/** One link of one chain: its place, and the witness found there. */
export type Step = { assertion: AssertionView; position: number; witness: string; isHeld: boolean };

/**
 * The witnesses of every chain after the passage itself, towards the origin.
 *
 * A link is the held passage from which the assertion says that it derives, where that passage is in the voice of whom
 * the link names. Else it is a lost witness: what these speakers say of this reading on the word of the same witness
 * behind them is one, in however many chains it stands.
 *
 * @param assertions the passages of the stemma, in its order
 */
export function followChains(assertions: readonly AssertionView[]): Map<string, Step[]> {
  const held = new Map(assertions.map((assertion) => [assertion.id, assertion]));
  const names = new Map<string, string>();

  /** The held passage that a link is, where the text says so. */
  const heldAt = ({ derivesFrom, chain, id }: AssertionView, position: number): string | null => {
    const link = chain[position];
    const found = derivesFrom.find(({ assertion, basis, certainty }) => {
      const source = held.get(assertion);
      if (!source || !link || basis !== 'stated' || certainty === 'open' || assertion === id) return false;
      return isOneSpeaker(source.chain[0], link);
    });
    return found?.assertion ?? null;
  };

  const witnessAt = (assertion: AssertionView, position: number): string => {
    const found = heldAt(assertion, position);
    if (found !== null) return found;
    const link = assertion.chain[position];
    // What a held passage names as its own source is where a chain through that passage goes on.
    const before = position > 1 ? held.get(heldAt(assertion, position - 1) ?? '') : undefined;
    if (before && link && isOneSpeaker(before.chain[1], link)) return witnessAt(before, 1);
    const behind = position + 1 < assertion.chain.length ? witnessAt(assertion, position + 1) : '';
    const key = JSON.stringify([assertion.claim.id, assertion.polarity, speakersOf(link), behind]);
    const name = names.get(key) ?? `${assertion.id}~${position}`;
    names.set(key, name);
    return name;
  };

  return new Map(
    assertions.map((assertion) => [
      assertion.id,
      assertion.chain.slice(1).map((_, index) => {
        const witness = witnessAt(assertion, index + 1);
        return { assertion, position: index + 1, witness, isHeld: held.has(witness) };
      }),
    ]),
  );
}

function isOneSpeaker(one: LinkView | undefined, other: LinkView): boolean {
  const ids = new Set(one?.actors.map((actor) => actor.id));
  return other.actors.some((actor) => ids.has(actor.id));
}

function speakersOf(link: LinkView | undefined): string[] {
  return [...(link?.actors.map((actor) => actor.id) ?? []).toSorted(), link?.work?.id ?? ''];
}
