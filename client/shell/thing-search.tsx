// A field that searches for one thing, to do something with it: the hits stand under it, the first one marked.
import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { SearchHit } from '#schema';
import { useSearch } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { SearchResults } from './search-results.tsx';

const TYPING_MS = 120;

/**
 * @param label what it is called for whoever cannot see where it stands
 * @param choose is given the id of what was chosen
 * @param leave where the field was opened by somebody: called on Escape, and when it is left empty; it then has the focus
 */
export function ThingSearch({
  label,
  className,
  types,
  choose,
  leave,
}: {
  label: string;
  className?: string;
  /** What may be chosen; anything where it is left out. */
  types?: readonly SearchHit['type'][];
  choose: (id: string) => void;
  leave?: () => void;
}) {
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, TYPING_MS);
  const dataset = useCurrentDataset();
  const query = useSearch(typed, dataset?.id ?? null, types);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox store={combobox} onOptionSubmit={choose} offset={4}>
      <Combobox.Target>
        <input
          ref={(field) => {
            if (leave) field?.focus();
          }}
          data-autofocus
          type="search"
          className={className}
          aria-label={label}
          placeholder="A name, a claim, a question, a title"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            if (words.trim() === '') leave?.();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !leave) return;
            event.stopPropagation();
            leave();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <SearchResults query={query} words={typed} selectFirst={combobox.selectFirstOption} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
