// The numbers beside the title: "56 questions, 25 with a sign".
import { formatNumber } from '../../theme/number-and-date.ts';
import { useQuestionContent } from './use-question-content.ts';

export function Counts() {
  const { overview, content } = useQuestionContent();
  const counted = overview?.totals ?? content;
  if (!counted) return null;
  return (
    <>
      <b>{formatNumber(counted.questions)}</b> {counted.questions === 1 ? 'question' : 'questions'},{' '}
      <b>{formatNumber(counted.withSign)}</b> with a sign
    </>
  );
}
