// One who cites, or is cited: who, in which documents, and how often; the number opens the assertions in place.
import type { ActorRef, AssertionView, DocumentRef } from '#schema';
import { AssertionCard, AssertionCardById } from './assertion-card.tsx';
import { OpeningLine } from './opening-line.tsx';

export function CitationLine({
  actor,
  work,
  documents,
  assertions,
  known,
}: {
  actor: ActorRef | null;
  work: DocumentRef | null;
  /** None where the panel is that of the one document there is. */
  documents: DocumentRef[];
  assertions: string[];
  /** Assertions that are at hand already, by id. */
  known: Map<string, AssertionView>;
}) {
  return (
    <OpeningLine
      actors={actor ? [actor] : []}
      work={actor ? null : work}
      documents={documents}
      count={assertions.length}
      counted="assertions"
    >
      {() =>
        assertions.map((id) => {
          const assertion = known.get(id);
          return (
            <li key={id}>
              {assertion ? <AssertionCard assertion={assertion} /> : <AssertionCardById id={id} />}
            </li>
          );
        })
      }
    </OpeningLine>
  );
}
