// A sheet from below for a phone: it shows a part, is drawn up to nearly the whole screen, or down until it closes.
// The picture behind it stays in reach.
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import styles from './panel-frame.module.css';

/** Heights as parts of the screen, and how far below the lower one the sheet is let go to close. */
const PEEK = 0.5;
const FULL = 0.88;
const CLOSE_BELOW = 0.22;
/** A touch that moves less than this, in px, is a tap. */
const TAP_PX = 6;

export function BottomSheet({
  id,
  label,
  close,
  children,
}: {
  id: string;
  label: string;
  close: () => void;
  children: ReactNode;
}) {
  const [isFull, setIsFull] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef<{ y: number; height: number } | null>(null);
  const hasMoved = useRef(false);
  const rest = isFull ? FULL : PEEK;
  const height = dragged ?? rest;

  const onPointerDown = (event: PointerEvent) => {
    start.current = { y: event.clientY, height: rest };
    hasMoved.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current || Math.abs(event.clientY - start.current.y) < TAP_PX) return;
    hasMoved.current = true;
    const moved = (start.current.y - event.clientY) / innerHeight;
    setDragged(Math.min(FULL, Math.max(0.08, start.current.height + moved)));
  };
  const onPointerUp = () => {
    start.current = null;
    if (dragged === null) return;
    setDragged(null);
    if (dragged < CLOSE_BELOW) close();
    else setIsFull(dragged > (PEEK + FULL) / 2);
  };
  // The click that ends a drag is none; one from the keyboard has no drag before it.
  const onClick = () => {
    if (!hasMoved.current) setIsFull(!isFull);
    hasMoved.current = false;
  };
  return (
    <aside
      id={id}
      className={styles.sheet}
      style={{ '--sheet': `${(height * 100).toFixed(2)}dvh` } as CSSProperties}
      data-dragging={dragged === null ? undefined : true}
      aria-label={label}
    >
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isFull}
        aria-label={isFull ? 'Lower the sheet' : 'Raise the sheet'}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      />
      <div className={styles.content}>{children}</div>
    </aside>
  );
}
