// Links that change what is on the screen: addresses like any other, which a plain click follows without leaving the page.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useRead } from '../state/reading.ts';
import { useSelect } from '../state/selection.ts';
import { addressOf, useViewState, type ViewState } from '../state/view-state.ts';

type LinkProps = {
  className?: string;
  title?: string;
  /** What is read aloud in place of the content. */
  label?: string;
  /** −1 within a list that arrow keys move through, but for the one they have reached. */
  tabIndex?: number;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
};

/** A link to the panel of one thing. */
export function SelectLink({ id, ...link }: LinkProps & { id: string }) {
  const select = useSelect();
  return <StateLink {...link} to={{ selected: id }} follow={() => select(id)} />;
}

/** A link to the reader: a document, or the words of an assertion in it. */
export function ReadLink({
  document,
  assertion,
  ...link
}: LinkProps & { document: string; assertion?: string }) {
  const read = useRead();
  return (
    <StateLink
      {...link}
      to={{ reading: document, ...(assertion === undefined ? {} : { selected: assertion }) }}
      follow={() => read(document, assertion)}
    />
  );
}

/** @param to what of the present state is another behind the link */
function StateLink({
  to,
  follow,
  label,
  children,
  ...link
}: LinkProps & { to: Partial<ViewState>; follow: () => void }) {
  const [state] = useViewState();
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow();
  };
  return (
    <a href={addressOf({ ...state, ...to })} aria-label={label} onClick={onClick} {...link}>
      {children}
    </a>
  );
}
