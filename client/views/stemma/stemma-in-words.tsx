// The stemma for whoever cannot see it: a list for each reading, from the origins on, in the order of the picture.
import { basisInWords, changesInWords, siglumInWords, speakersInWords } from '#layout';
import type { HeldWitness, LostWitness, Stemma, StemmaLink } from '#schema';

type Witness = HeldWitness | LostWitness;

export function StemmaInWords({ stemma }: { stemma: Stemma }) {
  const witnesses = new Map<string, Witness>([...stemma.lost, ...stemma.held].map((one) => [one.id, one]));
  return (
    <section className="unseen" aria-label="The stemma in words">
      {stemma.readings.map(({ id, text }) => (
        <div key={id}>
          <h3>{text}</h3>
          <ul>
            {[...witnesses.values()]
              .filter((witness) => witness.reading === id)
              .map((witness) => (
                <li key={witness.id}>
                  {describeWitness(witness)} {describeLinks(witness, stemma.links, witnesses)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** “B², Ramil Iskandarli: “at least 21 people”.” */
export function describeWitness(witness: Witness): string {
  const name = `${siglumInWords(witness)}, ${speakersInWords(witness)}`;
  const denies = witness.polarity === 'negates' ? ', negates the claim' : '';
  return 'voice' in witness ? `${name}${denies}: “${witness.exact}”.` : `${name}${denies}, known by report.`;
}

/** Whom it takes it from, in which words, and what changed. */
export function describeLinks(
  witness: Witness,
  links: readonly StemmaLink[],
  witnesses: ReadonlyMap<string, Witness>,
): string {
  const own = links.filter((link) => link.from === witness.id);
  if (own.length === 0) return 'voice' in witness ? 'Names no source.' : 'Stands at the beginning.';
  return own
    .flatMap((link) => {
      const older = witnesses.get(link.to);
      if (!older) return [];
      const cue = link.cues[0] === undefined ? '' : `: “${link.cues[0]}”`;
      const changed = changesInWords(link.changes, older, witness);
      const name = `${speakersInWords(older)}${cue}${changed === '' ? '' : `; ${changed}`}`;
      return [`It ${basisInWords(link, older)}, ${name}.`];
    })
    .join(' ');
}
