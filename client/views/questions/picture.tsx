// The picture of the view in the layout that the address names.
import { Sheet } from './sheet.tsx';
import { useQuestionContent } from './use-question-content.ts';

export function Picture() {
  const { content } = useQuestionContent();
  if (!content) return null;
  return <Sheet content={content} />;
}
