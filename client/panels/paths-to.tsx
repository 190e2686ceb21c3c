// From one thing to how it is connected with another: the other is searched for, and the paths open as a panel.
import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearch } from '../api.ts';
import { SearchResults } from '../shell/search-results.tsx';
import { useCurrentDataset } from '../state/current.ts';
import { pathId, useSelect } from '../state/selection.ts';
import styles from './paths.module.css';

const TYPING_MS = 120;
const NAME = 'Paths to another';

export function PathsTo({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Chooser from={id} close={() => setIsOpen(false)} />;
  return (
    <p className={styles.open}>
      <button type="button" className={styles.button} onClick={() => setIsOpen(true)}>
        {NAME} …
      </button>
    </p>
  );
}

function Chooser({ from, close }: { from: string; close: () => void }) {
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, TYPING_MS);
  const dataset = useCurrentDataset();
  const select = useSelect();
  const query = useSearch(typed, dataset?.id ?? null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <Combobox store={combobox} onOptionSubmit={(to) => select(pathId(from, to))} offset={4}>
      <Combobox.Target>
        <input
          ref={(field) => field?.focus()}
          type="search"
          className={styles.input}
          aria-label={NAME}
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
            if (words.trim() === '') close();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <SearchResults query={query} words={typed} selectFirst={combobox.selectFirstOption} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
