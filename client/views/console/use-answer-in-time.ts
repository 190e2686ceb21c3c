// The answer as the time that is chosen leaves it, or whole where the address asks for that.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueryAnswer } from '#schema';
import { timePartsQuery } from '../../api.ts';
import { useTime } from '../../state/during.ts';
import { useViewState } from '../../state/view-state.ts';
import { answerWithin, datedIdsOf, type RowCounts } from './answer-in-time.ts';

/** Of more than this it would take long to learn when they are dated. */
const MOST_IDS = 5_000;
const NONE: string[] = [];

export type InTime = {
  answer: QueryAnswer;
  /** What became of its rows; null where the time could not be asked of them. */
  counts: RowCounts | null;
  isWaiting: boolean;
  isTooMuch: boolean;
  failed: boolean;
  retry: () => void;
};

/** @returns null where no time is chosen, or there is no answer */
export function useAnswerInTime(answer: QueryAnswer | undefined): InTime | null {
  const [{ outside }] = useViewState();
  const time = useTime();
  const ids = useMemo(() => (answer && time ? datedIdsOf(answer) : NONE), [answer, time]);
  const isTooMuch = ids.length > MOST_IDS;
  const query = useQuery(timePartsQuery(isTooMuch ? NONE : ids, time));
  const { data: parts, isPlaceholderData } = query;
  const within = useMemo(
    () => (answer && parts && !isTooMuch && !isPlaceholderData ? answerWithin(answer, parts) : null),
    [answer, parts, isTooMuch, isPlaceholderData],
  );
  if (answer === undefined || time === null) return null;
  return {
    answer: within && !outside ? within.answer : answer,
    counts: within?.counts ?? null,
    isWaiting: within === null && !isTooMuch && !query.isError,
    isTooMuch,
    failed: query.isError,
    retry: () => void query.refetch(),
  };
}
