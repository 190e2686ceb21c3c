// What the view shows: the claims that the facets leave in, gathered by topic and question.
import { useMemo } from 'react';
import { gatherQuestions } from '#layout';
import { useCurrentDataset, useFacetedClaims } from '../../state/current.ts';

/** The query of the claims, and their content with the facets applied; undefined while it is on its way, or where `overview` has it in groups. */
export function useQuestionContent() {
  const { query, overview, graph } = useFacetedClaims();
  const topics = useCurrentDataset()?.topics;
  const content = useMemo(() => graph && topics && gatherQuestions(graph, topics), [graph, topics]);
  return { query, overview, content };
}
