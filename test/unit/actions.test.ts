// Which actions the search finds by what is typed.
import { expect, it } from 'vitest';
import { type Action, findActions } from '../../client/shell/actions.ts';

const action = (does: string): Action => ({ keys: [], does, on: [], run: () => undefined });
const ACTIONS = ['Show “Who cites whom”', 'Show “Questions” as “Map”', 'Write a story'].map(action);
const found = (words: string) => findActions(ACTIONS, words).map(({ does }) => does);

it('actions are found by the beginnings of their words, in any order, and all of them by nothing', () => {
  expect(found('')).toHaveLength(3);
  expect(found('map quest')).toEqual(['Show “Questions” as “Map”']);
  expect(found('STORY')).toEqual(['Write a story']);
  expect(found('show')).toHaveLength(2);
  expect(found('tory')).toEqual([]);
});
