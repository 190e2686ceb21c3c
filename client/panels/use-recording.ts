// What every place that records a review needs: who reviews, whether the server's token is still to be asked for, and in
// words what went wrong.
import { ApiError, useHealth, useRecordReview } from '../api.ts';
import { useReviewer } from '../state/reviewer.ts';

export function useRecording() {
  const health = useHealth().data;
  const [reviewer] = useReviewer();
  const { mutate, isPending, error } = useRecordReview();
  const name = reviewer.name || (health?.writing.reviewer ?? '');
  const isRefused = isTokenMissing(error);
  const needsToken = isRefused || ((health?.writing.needsToken ?? false) && reviewer.token === '');
  return {
    record: mutate,
    isBusy: isPending,
    name,
    token: reviewer.token,
    needsToken,
    /** Nothing needs to be asked before it is sent. */
    isReady: name !== '' && !needsToken,
    problem: error && (isRefused ? REFUSED : `${error.message} Nothing was recorded.`),
  };
}

export function isTokenMissing(error: unknown): boolean {
  return error instanceof ApiError && error.isTokenMissing;
}

const REFUSED = 'This server lets only those write who have its token. Nothing was recorded.';
