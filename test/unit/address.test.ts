// The address of a view, which is what sharing copies.
import { describe, expect, it } from 'vitest';
import { addressOf, type ViewState } from '../../client/state/view-state.ts';

const nothing: ViewState = {
  dataset: null,
  view: '',
  layout: null,
  form: 'picture',
  by: 'actor',
  selected: null,
  question: null,
  reading: null,
  documents: [],
  kinds: [],
  known: [],
  topics: [],
  comparisons: [],
  during: null,
  dated: 'said',
  step: null,
  grouping: 'none',
  without: [],
  first: [],
  second: [],
  statuses: [],
  reasonings: [],
  sort: null,
  through: [],
  deeds: [],
  done: null,
  sizedBy: 'alike',
  query: null,
  parameters: [],
  rows: 1_000,
  outside: false,
  opened: [],
  camera: null,
  story: null,
  chapter: null,
  present: false,
  notebook: false,
};

describe('the address of a view', () => {
  it('is bare where nothing is chosen', () => {
    expect(addressOf(nothing)).toBe('/');
  });

  it('can be read by whoever receives it', () => {
    const address = addressOf({
      ...nothing,
      view: 'questions',
      form: 'table',
      selected: 'karabakh-2020:comparison:numeric/a/b',
      reading: 'karabakh-2020:document:news-iphr',
      comparisons: ['contradicts', 'none'],
    });
    expect(address).toBe(
      '/?view=questions&form=table&select=karabakh-2020:comparison:numeric/a/b&read=karabakh-2020:document:news-iphr&sign=contradicts&sign=none',
    );
  });
});
