// The true heights of elements by id, measured as they are laid out and whenever they change.
import { useCallback, useEffect, useRef, useState } from 'react';

/** Heights in px by id, and for each id a ref that measures its element. */
export function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = useRef(new WeakMap<Element, string>());
  const refs = useRef(new Map<string, (element: HTMLElement | null) => void>());
  const observer = useRef<ResizeObserver | null>(null);

  const note = useCallback((elements: readonly Element[]) => {
    setHeights((known) => {
      const changed = elements.flatMap((element): [string, number][] => {
        const id = ids.current.get(element);
        const height = element instanceof HTMLElement ? element.offsetHeight : 0;
        return id === undefined || height === 0 || known.get(id) === height ? [] : [[id, height]];
      });
      return changed.length === 0 ? known : new Map([...known, ...changed]);
    });
  }, []);

  useEffect(() => () => observer.current?.disconnect(), []);

  const measure = useCallback(
    (id: string) => {
      const known = refs.current.get(id);
      if (known) return known;
      let current: HTMLElement | null = null;
      const ref = (element: HTMLElement | null) => {
        observer.current ??= new ResizeObserver((entries) => note(entries.map(({ target }) => target)));
        if (current) observer.current.unobserve(current);
        current = element;
        if (!element) return;
        ids.current.set(element, id);
        observer.current.observe(element);
        note([element]);
      };
      refs.current.set(id, ref);
      return ref;
    },
    [note],
  );
  return { heights, measure };
}
