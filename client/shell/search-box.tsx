// Search: finds actors, questions, claims, documents, events and places by any name or spelling, and whatever can be done
// by its words; opens what is chosen in a view that can show it. Before anything is typed it lists what can be done.
import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SearchHit } from '#schema';
import { useFindNow, useSearch } from '../api.ts';
import { useCurrentDataset } from '../state/current.ts';
import { kindOfId } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { Icon } from '../theme/icons.tsx';
import { findView } from '../views/index.ts';
import { type Action, findActions } from './actions.ts';
import { announce } from './announce.tsx';
import { useGalleryActions } from './gallery-actions.ts';
import { SearchFoot, SearchGroups, typeOfOption } from './search-results.tsx';
import styles from './search-box.module.css';

const TYPING_MS = 120;

/** The views that can show a hit, best first. */
const SHOWN_IN: Partial<Record<SearchHit['type'], string[]>> = {
  actor: ['citations'],
  document: ['citations', 'questions'],
  question: ['questions'],
  claim: ['questions'],
};

/** Before the place of an action in the list, as the value of its option. */
const ACTION = 'do ';
/** So many actions stand over what is found; all of them where nothing is typed. */
const ACTIONS_SHOWN = 4;
/** From so many letters on: one letter begins too many words. */
const LETTERS = 3;

/** @param isEverywhere in every dataset, not in the one that is open; each hit then says which it is of */
export function SearchBox({
  actions,
  isEverywhere = false,
}: {
  actions: readonly Action[];
  isEverywhere?: boolean;
}) {
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, TYPING_MS);
  const current = useCurrentDataset();
  const within = isEverywhere ? null : (current?.id ?? null);
  const [only, setOnly] = useState<SearchHit['type'] | null>(null);
  const query = useSearch(typed, within, only === null ? [] : [only]);
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

  const found = query.data;
  const hits = found?.items ?? [];
  const isEmpty = words.trim() === '';
  const isLong = words.trim().length >= LETTERS && only === null;
  const questions = useGalleryActions(isLong, within);
  // What can be done by most of the words stands where nothing that was found has all of them.
  const isLoose = found !== undefined && !isBehind && hits.every(({ unmet }) => unmet.length > 0);
  const doable = isEmpty
    ? actions
    : isLong
      ? findActions([...actions, ...questions], words, isLoose).slice(0, ACTIONS_SHOWN)
      : [];
  const markFirst = useEffectEvent(() => {
    if (!isEmpty) combobox.selectFirstOption();
  });
  useEffect(() => {
    if ((found?.items.length ?? 0) + doable.length > 0) markFirst();
  }, [found, doable.length]);
  const clear = () => {
    setWords('');
    setOnly(null);
  };
  const choose = (hit: SearchHit) => {
    open(hit);
    clear();
    combobox.closeDropdown();
    input.current?.blur();
    announce(`${hit.label} is selected.`);
  };
  const act = (action: Action) => {
    clear();
    combobox.closeDropdown();
    input.current?.blur();
    action.run();
  };

  const chooseById = (id: string) => {
    const action = id.startsWith(ACTION) ? doable[Number(id.slice(ACTION.length))] : undefined;
    if (action) act(action);
    const hit = hits.find((item) => item.id === id);
    if (hit) choose(hit);
    const type = typeOfOption(id);
    if (type !== null) setOnly(type === 'all' ? null : type);
  };
  /** Opens the first hit of these words, unless others have been typed meanwhile; a failure stands in the list. */
  const chooseFirstOf = async (wanted: string) => {
    const found = await findNow(wanted, within).catch(() => null);
    const [first] = found?.items ?? [];
    if (first && input.current?.value === wanted) choose(first);
  };

  return (
    <search className={styles.search} data-everywhere={isEverywhere || undefined}>
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
                  if (event.currentTarget.value.trim() === '') setOnly(null);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
                onFocus={() => combobox.openDropdown()}
                onClick={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || !isBehind || words.trim() === '') return;
                  event.preventDefault();
                  event.stopPropagation();
                  const [action] = doable;
                  if (action) act(action);
                  else void chooseFirstOf(words);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  event.preventDefault();
                  if (words === '') event.currentTarget.blur();
                  clear();
                  combobox.closeDropdown();
                }}
              />
            </Combobox.EventsTarget>
            <kbd className={styles.key}>Ctrl K</kbd>
          </div>
        </Combobox.Target>
        <Combobox.Dropdown className={styles.dropdown}>
          {combobox.dropdownOpened ? (
            <Combobox.Options className={styles.options} aria-label="What is found">
              {doable.length === 0 ? null : (
                <Combobox.Group label="What can be done">
                  {doable.map(({ does, keys }, index) => (
                    <Combobox.Option key={does} value={`${ACTION}${index}`} className={styles.option}>
                      <span className={styles.words}>{does}</span>
                      {keys.map((key) => (
                        <kbd key={key} className={styles.key}>
                          {key}
                        </kbd>
                      ))}
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              )}
              {isEmpty ? null : (
                <SearchGroups
                  query={query}
                  words={typed}
                  isAlone={doable.length === 0}
                  isEverywhere={isEverywhere}
                  only={only}
                />
              )}
            </Combobox.Options>
          ) : null}
          {isEmpty ? null : <SearchFoot query={query} />}
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

/** Selects what was found; goes to another view only where the present one cannot show it. */
function useOpenHit(): (hit: SearchHit) => void {
  const [state, change] = useViewState();
  return (hit) => {
    const { dataset } = hit;
    const present = findView(state.view).id;
    const able = SHOWN_IN[hit.type];
    // What has no panel is set down in the explorer, with whatever it is joined to.
    if (kindOfId(hit.id) === null) {
      change({
        dataset,
        view: 'explore',
        layout: null,
        form: 'picture',
        deeds: [`open ${hit.id}`],
        done: null,
      });
    } else if (able === undefined || able.includes(present)) change({ dataset, selected: hit.id });
    else change({ dataset, selected: hit.id, view: able[0], layout: null, opened: [] });
  };
}
