// How much there is to ask about: the nodes and relationships of the whole store.
import { countOf } from '../../theme/number-and-date.ts';
import { useGraphSchema } from './answers.ts';

export function Counts() {
  const { data } = useGraphSchema();
  if (!data) return null;
  const relationships = data.relationships.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {countOf(data.labels.length, 'label')}, {countOf(relationships, 'relationship')} to ask about
    </>
  );
}
