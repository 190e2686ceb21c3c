// Which actions the search finds by what is typed.
import { expect, it } from 'vitest';
import { READER_KEYS } from '../../client/reader/keys.ts';
import { STORY_KEYS } from '../../client/story/presenter-keys.ts';
import { VIEWS } from '../../client/views/index.ts';
import { type Action, findActions, LETTERS } from '../../client/shell/actions.ts';

it('no view and no reader has a key of the frame', () => {
  const own = [
    ...VIEWS.flatMap((view) => [view, ...view.layouts]).flatMap(({ keys = [] }) => keys),
    ...Object.values(READER_KEYS),
    ...STORY_KEYS,
  ].flatMap(({ keys }) => keys);
  expect(own).toContain('n');
  for (const letter of Object.values(LETTERS)) expect(own).not.toContain(letter);
});

const action = (does: string): Action => ({ keys: [], does, on: [], run: () => undefined });
const ACTIONS = ['Show “Who cites whom”', 'Show “Questions” as “Map”', 'Write a story'].map(action);
const loosely = (words: string) => findActions(ACTIONS, words, true).map(({ does }) => does);
const found = (words: string) => findActions(ACTIONS, words).map(({ does }) => does);

it('actions are found by the beginnings of their words, in any order, and all of them by nothing', () => {
  expect(found('')).toHaveLength(3);
  expect(found('map quest')).toEqual(['Show “Questions” as “Map”']);
  expect(found('STORY')).toEqual(['Write a story']);
  expect(found('show')).toHaveLength(2);
  expect(found('tory')).toEqual([]);
});

it('where nothing has all that is typed, what has most of the telling words is found if that will do', () => {
  expect(found('show questions in colour')).toEqual([]);
  expect(loosely('show questions in colour')).toEqual(['Show “Questions” as “Map”']);
  expect(loosely('story of the questions and colours')).toEqual([]);
  expect(loosely('show')).toEqual(found('show'));
  const asked = ['Ask “Cited”', 'Ask “Works that are cited and were not read”'].map(action);
  expect(findActions(asked, 'report most cited but not read', true).map(({ does }) => does)).toEqual([
    'Ask “Works that are cited and were not read”',
  ]);
});
