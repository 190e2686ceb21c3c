// The empty canvas: a search for what to set down first, and a few places where one may begin.
import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { actorLabel } from '#layout';
import type { CitationGraph } from '#schema';
import { useCitationGraph, useSearch } from '../../api.ts';
import { SearchResults } from '../../shell/search-results.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './explore.module.css';

const TYPING_MS = 120;
const SUGGESTED = 5;

export function Start({ open }: { open: (item: string) => void }) {
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, TYPING_MS);
  const dataset = useCurrentDataset();
  const query = useSearch(typed, dataset?.id ?? null);
  const { data: citations } = useCitationGraph(dataset?.id ?? null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  return (
    <div className={styles.start}>
      <h2>Set something down to begin</h2>
      <p className={styles.quiet}>
        What you choose stands here with everything it is joined to one step away; open what you want to
        follow.
      </p>
      <Combobox store={combobox} onOptionSubmit={open} offset={4}>
        <Combobox.Target>
          <input
            type="search"
            className={styles.input}
            aria-label="Search for what to set down"
            placeholder="A name, a claim, a question, a title"
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={words.trim() === ''}>
          <SearchResults query={query} words={typed} selectFirst={combobox.selectFirstOption} />
        </Combobox.Dropdown>
      </Combobox>
      {citations ? (
        <>
          <h3>Cited most often here</h3>
          <ul>
            {mostCited(citations).map(({ id, name, times }) => (
              <li key={id}>
                <button type="button" className={styles.button} onClick={() => open(id)}>
                  {name} <span className={styles.quiet}>{countOf(times, 'time')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function mostCited(graph: CitationGraph): { id: string; name: string; times: number }[] {
  return graph.nodes
    .flatMap(({ key, attributes }) =>
      attributes.type === 'actor' && attributes.timesCited > 0
        ? [
            {
              id: key,
              name: actorLabel({ ...attributes, name: attributes.label }),
              times: attributes.timesCited,
            },
          ]
        : [],
    )
    .toSorted((one, other) => other.times - one.times || (one.id < other.id ? -1 : 1))
    .slice(0, SUGGESTED);
}
