// Whatever one can do from anywhere in the page: one list, which the keys set off, the help shows and the search finds.
import { CitationsBy } from '#schema';
import { isStopWord } from '#text';
import { useStories } from '../api.ts';
import { useKeep } from '../notebook/notebook.ts';
import { useCurrentDataset } from '../state/current.ts';
import { datasetNodeId, useSelect } from '../state/selection.ts';
import { useViewState } from '../state/view-state.ts';
import { DRAFT, useTell } from '../story/story-state.ts';
import { findView, VIEWS } from '../views/index.ts';
import { announce } from './announce.tsx';
import { useChosenFacets } from './facets.tsx';
import { giveFocusBack } from './panel-focus.ts';
import { SCHEME_NAMES, useScheme } from './scheme-switch.tsx';
import { useShare } from './share-button.tsx';
import type { Shortcut } from './shortcuts.ts';

export type Action = Shortcut;

/** The search listens to its own keys; here they stand for the help. */
export const SEARCH_KEYS: Action = {
  keys: ['Ctrl K', '/'],
  does: 'Search, and whatever can be done',
  on: [],
  run: () => undefined,
};

/** One without a key of its own. */
const plain = (does: string, run: () => void): Action => ({ keys: [], does, on: [], run });

/** The letters of the frame: no reader, list or picture may want one of them. */
export const LETTERS = { table: 't', keep: 'b', notebook: 'm' } as const;

export function useActions(openHelp: () => void): Action[] {
  const [state, change] = useViewState();
  const select = useSelect();
  const dataset = useCurrentDataset();
  const facets = useChosenFacets();
  const { next, turn } = useScheme();
  const { share } = useShare();
  const stories = useStories().data?.items ?? [];
  const tell = useTell();
  const keep = useKeep(state.selected);
  return [
    ...VIEWS.map((view, index) => ({
      keys: [String(index + 1)],
      does: `Show “${view.title}”`,
      on: [String(index + 1)],
      run: () => change({ view: view.id, layout: null, opened: [] }),
    })),
    {
      keys: [LETTERS.table],
      does: 'Table instead of picture, and back',
      on: [LETTERS.table, LETTERS.table.toUpperCase()],
      run: () => {
        if (findView(state.view).Table) change({ form: state.form === 'table' ? 'picture' : 'table' });
      },
    },
    {
      keys: ['Esc'],
      does: 'Close the panel, then the reader',
      on: ['Escape'],
      run: () => {
        giveFocusBack();
        if (state.selected !== null) select(null);
        else if (state.reading !== null) change({ reading: null });
      },
    },
    {
      keys: [LETTERS.keep],
      does: 'Keep what is selected in the notebook, or take it out',
      on: [LETTERS.keep, LETTERS.keep.toUpperCase()],
      run: () => keep?.toggle(),
    },
    {
      keys: [LETTERS.notebook],
      does: 'Open or close the notebook',
      on: [LETTERS.notebook, LETTERS.notebook.toUpperCase()],
      run: () =>
        change(
          state.story === null
            ? { notebook: !state.notebook }
            : { story: null, chapter: null, present: false, notebook: true },
        ),
    },
    { keys: ['?'], does: 'The keys there are', on: ['?'], run: openHelp },
    ...CitationsBy.options.map((by) =>
      plain(`Show “Who cites whom” by ${by}`, () => change({ view: 'citations', by, opened: [] })),
    ),
    ...VIEWS.flatMap((view) =>
      view.layouts.length < 2
        ? []
        : view.layouts.map((layout) =>
            plain(`Show “${view.title}” as “${layout.title}”`, () =>
              change({ view: view.id, layout: layout.id, form: 'picture', opened: [] }),
            ),
          ),
    ),
    ...stories.map((story) => plain(`Tell the story “${story.title}”`, () => tell(story))),
    plain('Write a story', () => change({ story: DRAFT, chapter: null })),
    plain(`Colours: ${SCHEME_NAMES[next]}`, turn),
    plain('Copy the address of this view', share),
    ...(dataset ? [plain('About this dataset, and its files', () => select(datasetNodeId(dataset.id)))] : []),
    ...(facets.count > 0 ? [plain('Take all facets away', facets.clear)] : []),
    ...(state.without.length > 0
      ? [
          plain('Let everything count again that is left out', () => {
            change({ without: [] });
            announce('Everything counts again.');
          }),
        ]
      : []),
  ];
}

/**
 * The actions whose name has, at the beginning of a word, each word that is typed; all of them where nothing is typed.
 *
 * @param isLoose where there are none, those that have more than half of them, most first, without the small words that a
 * question is put together with
 */
export function findActions(actions: readonly Action[], words: string, isLoose = false): Action[] {
  const typed = wordsOf(words);
  const whole = actions.filter(({ does }) => countMet(typed, does) === typed.length);
  if (whole.length > 0 || !isLoose) return whole;
  const telling = typed.filter((word) => !isStopWord(word));
  return actions
    .map((action) => ({ action, met: countMet(telling, action.does) }))
    .filter(({ met }) => met * 2 > telling.length)
    .toSorted((one, other) => other.met - one.met)
    .map(({ action }) => action);
}

function countMet(typed: readonly string[], does: string): number {
  const own = wordsOf(does);
  return typed.filter((one) => own.some((word) => word.startsWith(one))).length;
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? [];
}
