// Choosing one thing: its panel opens, and the history gains an entry.
import { useCallback } from 'react';
import { useViewState } from './view-state.ts';

/** What ids name: the second part of `<dataset>:<kind>:<local id>`. */
export type SelectedKind = 'actor' | 'document' | 'question' | 'claim' | 'assertion' | 'comparison';
const KINDS: readonly string[] = ['actor', 'document', 'question', 'claim', 'assertion', 'comparison'];

/** The kind that an id names; null where it names nothing that has a panel. */
export function kindOfId(id: string): SelectedKind | null {
  const kind = id.split(':')[1] ?? '';
  return isSelectedKind(kind) ? kind : null;
}

/** Opens the panel of an id; null closes it. */
export function useSelect(): (id: string | null) => void {
  const [, change] = useViewState();
  return useCallback((id) => change({ selected: id }), [change]);
}

function isSelectedKind(word: string): word is SelectedKind {
  return KINDS.includes(word);
}
