// What a replay is played with: play and pause, steps, a scrubber, the speed.
import type { ReactNode } from 'react';
import { Segments } from '../../shell/segments.tsx';
import styles from './timeline.module.css';
import { SPEEDS, type usePlayer } from './use-player.ts';

export function Controls({
  player: { at, last, isPlaying, toggle, move, speed, setSpeed },
  children,
}: {
  player: ReturnType<typeof usePlayer>;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.controls}>
      <legend className="unseen">Replay</legend>
      <button
        type="button"
        className={styles.button}
        onClick={toggle}
        aria-label={isPlaying ? 'Pause' : 'Play'}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
          <path d={isPlaying ? 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z' : 'M3.5 1.5 14 8 3.5 14.5z'} />
        </svg>
      </button>
      <button type="button" className={styles.button} disabled={at <= 1} onClick={() => move(at - 1)}>
        ‹ step
      </button>
      <button type="button" className={styles.button} disabled={at >= last} onClick={() => move(at + 1)}>
        step ›
      </button>
      <input
        type="range"
        className={styles.scrubber}
        aria-label="Step"
        aria-valuetext={`Step ${at} of ${last}`}
        min={1}
        max={last}
        value={at}
        onChange={(event) => move(Number(event.target.value))}
      />
      <Segments
        label="Speed"
        options={SPEEDS.map(({ id, title }) => ({ id, title }))}
        value={speed}
        onChange={(id) => setSpeed(SPEEDS.find((one) => one.id === id)?.id ?? speed)}
      />
      <span className={styles.lanesSwitch}>{children}</span>
    </fieldset>
  );
}
