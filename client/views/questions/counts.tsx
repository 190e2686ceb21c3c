// The numbers beside the title: "56 questions, 25 with a sign".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useQuestionContent } from './use-question-content.ts';

export function Counts() {
  const { content } = useQuestionContent();
  if (!content) return null;
  return (
    <>
      <b>{formatNumber(content.questions)}</b> {content.questions === 1 ? 'question' : 'questions'},{' '}
      <b>{formatNumber(content.withSign)}</b> with a sign
    </>
  );
}
