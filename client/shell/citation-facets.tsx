// The facets of who cites whom: kind of actor, document, and how an actor is known to us.
import { citationFacets, countCitingDocuments, countKinds, daysOf, hasKinds } from '#overview';
import { ActorKind } from '#schema';
import { useFacetedCitations } from '../state/current.ts';
import { drawnBy, useViewState } from '../state/view-state.ts';
import { ActorShape, KIND_NAMES } from '../theme/actor-shape.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { countOf } from '../theme/number-and-date.ts';
import { countKnown, type FacetCounts, sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';
import styles from './facets.module.css';

const KNOWN_NAMES: Record<string, string> = { read: 'read here', reported: 'by report only' };

export function CitationFacets() {
  const [state] = useViewState();
  const { query, whole, facetsOfLarge } = useFacetedCitations();
  if (facetsOfLarge) return <Groups {...facetsOfLarge} />;
  if (!whole) return query.isError ? null : <FacetsLoading />;
  const facets = citationFacets(state);
  const counts = countCitingDocuments(whole, facets);
  const documents = sortDocuments(whole).map(({ key, attributes: { label, siglum } }) => ({
    id: key,
    title: label,
    siglum,
    count: counts.get(key) ?? 0,
  }));
  return (
    <Groups
      kinds={asList(countKinds(whole, facets))}
      known={asList(countKnown(whole, facets))}
      documents={{ total: documents.length, items: documents }}
    />
  );
}

const asList = (counts: FacetCounts) => [...counts].map(([id, count]) => ({ id, count }));

/** Of very many documents those with the most assertions are listed, and the others are counted. */
function Groups({
  kinds,
  known,
  documents,
}: {
  kinds: { id: string; count: number }[];
  known: { id: string; count: number }[];
  documents: {
    total: number;
    items: { id: string; title: string; siglum: string | null; count: number }[];
  };
}) {
  const [state, change] = useViewState();
  const rest = documents.total - documents.items.length;
  return (
    <>
      <NotOfTime />
      <FacetGroup
        title="Kind of actor"
        doesNotHold={
          hasKinds(drawnBy(state))
            ? null
            : 'A document is of no kind of actor: this holds by actor and by publisher.'
        }
        values={kinds.flatMap(({ id: kind, count }) => {
          const parsed = ActorKind.safeParse(kind);
          if (!parsed.success) return [];
          const mark = <ActorShape kind={parsed.data} isHeld={false} size={15} />;
          return [{ id: kind, label: KIND_NAMES[parsed.data].one, mark, count }];
        })}
        chosen={state.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      <FacetGroup
        title="Document"
        values={documents.items.map(({ id, title, siglum, count }) => ({
          id,
          label: title,
          mark: <Siglum document={{ id, title, siglum }} />,
          count,
          lights: id,
        }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
      {rest > 0 ? (
        <p className={styles.rest}>and {countOf(rest, 'document')} more, which the search finds</p>
      ) : null}
      <FacetGroup
        title="Known to us"
        values={known.map(({ id, count }) => ({
          id,
          label: KNOWN_NAMES[id] ?? id,
          mark: <ActorShape kind="person" isHeld={id === 'read'} size={15} />,
          count,
        }))}
        chosen={state.known}
        onChange={(chosen) => change({ known: chosen })}
      />
    </>
  );
}

/** What a chosen time leaves out though it may be of it: said, so that nobody takes it for not there. */
function NotOfTime() {
  const [{ by, during, dated }] = useViewState();
  if (by === 'actor' || daysOf(during) === null || dated === 'published') return null;
  return (
    <p className={styles.remark}>
      Passages that only name a work have no day on which it was {dated}: they are left out here. They are
      dated by “published”.
    </p>
  );
}
