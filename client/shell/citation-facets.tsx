// The facets of who cites whom: kind of actor, document, and how an actor is known to us.
import { ActorKind } from '#schema';
import { daysOf } from '../state/during.ts';
import { citationFacets, hasKinds } from '../state/facets.ts';
import { useFacetedCitations } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { ActorShape, KIND_NAMES } from '../theme/actor-shape.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { countCitingDocuments, countKinds, countKnown, sortDocuments } from './facet-counts.ts';
import { FacetGroup, FacetsLoading } from './facet-group.tsx';
import styles from './facets.module.css';

const KNOWN_NAMES: Record<string, string> = { read: 'read here', reported: 'by report only' };

export function CitationFacets() {
  const [state, change] = useViewState();
  const { query, whole } = useFacetedCitations();
  if (!whole) return query.isError ? null : <FacetsLoading />;
  const facets = citationFacets(state);
  const documents = countCitingDocuments(whole, facets);
  return (
    <>
      <NotOfTime />
      <FacetGroup
        title="Kind of actor"
        doesNotHold={
          hasKinds(state.by)
            ? null
            : 'A document is of no kind of actor: this holds by actor and by publisher.'
        }
        values={[...countKinds(whole, facets)].flatMap(([kind, count]) => {
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
        values={sortDocuments(whole).map(({ key, attributes }) => ({
          id: key,
          label: attributes.label,
          mark: <Siglum document={{ id: key, title: attributes.label, siglum: attributes.siglum }} />,
          count: documents.get(key) ?? 0,
          lights: key,
        }))}
        chosen={state.documents}
        onChange={(chosen) => change({ documents: chosen })}
      />
      <FacetGroup
        title="Known to us"
        values={[...countKnown(whole, facets)].map(([known, count]) => ({
          id: known,
          label: KNOWN_NAMES[known] ?? known,
          mark: <ActorShape kind="person" isHeld={known === 'read'} size={15} />,
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
