// Search: finds actors, questions, claims and documents by any name or spelling, and opens what is chosen in a view
// that can show it.
import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { SearchHit } from '#schema';
import { useFindNow, useSearch } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { findView } from '../views/index.ts';
import { announce } from './announce.tsx';
import { SearchResults } from './search-results.tsx';
import styles from './search-box.module.css';

const TYPING_MS = 120;

/** The views that can show a hit, best first. */
const SHOWN_IN: Record<SearchHit['type'], string[]> = {
  actor: ['citations'],
  document: ['citations', 'questions'],
  question: ['questions'],
  claim: ['questions'],
};

export function SearchBox() {
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, TYPING_MS);
  const dataset = useCurrentDataset();
  const query = useSearch(typed, dataset?.id ?? null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const open = useOpenHit();
  const findNow = useFindNow();
  // What is shown may still be the answer to fewer letters than have been typed.
  const isBehind = typed !== words || query.isPlaceholderData || query.isFetching;

  const start = () => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys([['mod+K', start]], []);
  useHotkeys([['/', start]]);

  const hits = query.data?.items ?? [];
  const choose = (hit: SearchHit) => {
    open(hit);
    setWords('');
    combobox.closeDropdown();
    input.current?.blur();
    announce(`${hit.label} is selected.`);
  };

  const chooseById = (id: string) => {
    const hit = hits.find((item) => item.id === id);
    if (hit) choose(hit);
  };
  /** Opens the first hit of these words, unless others have been typed meanwhile; a failure stands in the list. */
  const chooseFirstOf = async (wanted: string) => {
    const found = await findNow(wanted, dataset?.id ?? null).catch(() => null);
    const [first] = found?.items ?? [];
    if (first && input.current?.value === wanted) choose(first);
  };

  return (
    <search className={styles.search}>
      <Combobox store={combobox} onOptionSubmit={chooseById} offset={6} position="bottom-start">
        <Combobox.Target>
          <div className={styles.box}>
            <Icon name="search" size={15} />
            <Combobox.EventsTarget>
              <input
                ref={input}
                type="search"
                className={styles.input}
                aria-label="Search names, claims, words"
                placeholder="Search names, claims, words"
                autoComplete="off"
                spellCheck={false}
                value={words}
                onChange={(event) => {
                  setWords(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
                onFocus={() => words.trim() && combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || !isBehind || words.trim() === '') return;
                  event.preventDefault();
                  event.stopPropagation();
                  void chooseFirstOf(words);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  event.preventDefault();
                  if (words === '') event.currentTarget.blur();
                  setWords('');
                  combobox.closeDropdown();
                }}
              />
            </Combobox.EventsTarget>
            <kbd className={styles.key}>Ctrl K</kbd>
          </div>
        </Combobox.Target>
        <Combobox.Dropdown className={styles.dropdown} hidden={words.trim() === ''}>
          <SearchResults query={query} words={typed} selectFirst={combobox.selectFirstOption} />
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

/** Selects what was found; goes to another view only where the present one cannot show it. */
function useOpenHit(): (hit: SearchHit) => void {
  const [state, change] = useViewState();
  return (hit) => {
    const present = findView(state.view).id;
    const able = SHOWN_IN[hit.type];
    if (able.includes(present)) change({ selected: hit.id });
    else change({ selected: hit.id, view: able[0], layout: null, opened: [] });
  };
}
