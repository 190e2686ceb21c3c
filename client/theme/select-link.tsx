// A link to the panel of one thing: an address like any other, which a plain click follows without leaving the page.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useSelect } from '../state/selection.ts';
import { addressOf, useViewState } from '../state/view-state.ts';

export function SelectLink({
  id,
  className,
  title,
  label,
  tabIndex,
  onFocus,
  onKeyDown,
  children,
}: {
  id: string;
  className?: string;
  title?: string;
  /** What is read aloud in place of the content. */
  label?: string;
  /** −1 within a list that arrow keys move through, but for the one they have reached. */
  tabIndex?: number;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}) {
  const [state] = useViewState();
  const select = useSelect();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    select(id);
  };
  return (
    <a
      href={addressOf({ ...state, selected: id })}
      className={className}
      title={title}
      aria-label={label}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={follow}
    >
      {children}
    </a>
  );
}
