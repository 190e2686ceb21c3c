// What the view shows: the claims that the facets leave in, gathered by topic and question.
import { useMemo } from 'react';
import { gatherQuestions } from '#layout';
import { useCurrentDataset, useFacetedClaims } from '../../state/current.ts';

/** The query of the claim graph, and its content with the facets applied; undefined while it is on its way. */
export function useQuestionContent() {
  const { query, graph } = useFacetedClaims();
  const topics = useCurrentDataset()?.topics;
  const content = useMemo(() => graph && topics && gatherQuestions(graph, topics), [graph, topics]);
  return { query, content };
}
