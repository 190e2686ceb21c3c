// The picture of the view in the layout that the address names.
import { lazy } from 'react';
import { useViewState } from '../../state/view-state.ts';
import { Sheet } from './sheet.tsx';
import { useQuestionContent } from './use-question-content.ts';

// The canvas is fetched only by whoever opens the map.
const QuestionMap = lazy(async () => ({ default: (await import('./question-map.tsx')).QuestionMap }));

export function Picture() {
  const [{ layout }] = useViewState();
  const { content } = useQuestionContent();
  if (!content) return null;
  return layout === 'map' ? <QuestionMap content={content} /> : <Sheet content={content} />;
}
