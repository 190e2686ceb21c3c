// What is said while an answer takes longer than one waits without asking: that it is still on its way, and how to break
// it off.
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useBreakOff } from '../api.ts';
import styles from './slow.module.css';

/** Until then a skeleton says enough; nearly every answer is there before. */
const SLOW_MS = 2_000;

/** @param isOver the last answer stands, and it is said over it */
export function Slow({ query, isOver }: { query: UseQueryResult<unknown>; isOver: boolean }) {
  const [isSlow, setSlow] = useState(false);
  const breakOff = useBreakOff(query);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <p className={isOver ? `${styles.slow} ${styles.over}` : styles.slow}>
      <output>{isOver ? 'The next answer is on its way.' : 'The answer takes longer than usual.'}</output>{' '}
      <button type="button" className={styles.cancel} onClick={breakOff}>
        Cancel
      </button>
    </p>
  );
}
