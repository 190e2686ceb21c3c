// Moves and zooms a drawing by wheel, dragging, two fingers and keys. A press that does not move stays a click.
import { type RefObject, useEffect, useEffectEvent } from 'react';

type Gestures = {
  /** How many times nearer; what stands at the point stays there, px from the drawing's corner. Else the middle does. */
  zoom: (by: number, at?: { x: number; y: number }) => void;
  /** px */
  drag: (dx: number, dy: number) => void;
  reset: () => void;
};

const STEP = 1.5;
const WHEEL = 1.15;

/** @param isDrawn whether the drawing stands in the page yet */
export function useGestures(
  drawing: RefObject<SVGSVGElement | null>,
  isDrawn: boolean,
  gestures: Gestures,
): void {
  const zoom = useEffectEvent(gestures.zoom);
  const drag = useEffectEvent(gestures.drag);
  const reset = useEffectEvent(gestures.reset);
  useEffect(() => {
    const element = drawing.current;
    if (!element || !isDrawn) return undefined;
    const fingers = new Map<number, { x: number; y: number }>();
    const apart = (): number => {
      const [one, other] = [...fingers.values()];
      return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
    };
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        zoom(event.deltaY < 0 ? WHEEL : 1 / WHEEL, within(element, { x: event.clientX, y: event.clientY }));
      },
      { signal, passive: false },
    );
    element.addEventListener(
      'pointerdown',
      (event) => fingers.set(event.pointerId, { x: event.clientX, y: event.clientY }),
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        const from = fingers.get(event.pointerId);
        if (!from || event.buttons === 0) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (Math.abs(dx) + Math.abs(dy) < 2) return;
        const before = apart();
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        element.setPointerCapture(event.pointerId);
        const [one, other] = [...fingers.values()];
        if (one && other && before > 0)
          zoom(apart() / before, within(element, { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }));
        else drag(dx, dy);
      },
      { signal },
    );
    for (const ends of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(ends, (event) => fingers.delete(event.pointerId), { signal });
    element.addEventListener(
      'keydown',
      (event) => {
        const by = { '+': STEP, '=': STEP, '-': 1 / STEP }[event.key];
        if (by) zoom(by);
        else if (event.key === '0') reset();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal },
    );
    return () => stop.abort();
  }, [drawing, isDrawn]);
}

function within(element: SVGSVGElement, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  return { x: x - left, y: y - top };
}
