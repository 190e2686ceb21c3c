// A story that is being written: what is missing, the file it makes, and the keys that lead through it.
import { describe, expect, it } from 'vitest';
import { datasetsOf, draftAsFile, draftAsStory, storyAsDraft, type Draft } from '../../client/story/draft.ts';
import { stepOf } from '../../client/story/presenter-keys.ts';
import { wordsOf } from '../../client/story/story-state.ts';
import { stateOfAddress } from '../../client/state/view-state.ts';

const step = {
  title: '',
  text: 'Look at the arrow.',
  address: '/?view=citations&dataset=fair',
  question: '',
  answer: '',
};
const draft: Draft = { title: 'Five papers, one count!', summary: 'One voice.', steps: [step] };

describe('a draft', () => {
  it('makes the file of a dataset, its id from its title, without what is not written', () => {
    expect(draftAsFile(draft)).toEqual({
      file: {
        id: 'five-papers-one-count',
        title: 'Five papers, one count!',
        summary: 'One voice.',
        steps: [{ text: 'Look at the arrow.', address: '/?view=citations&dataset=fair' }],
      },
    });
  });

  it('says all that is missing at once', () => {
    const broken = { title: ' ', summary: '', steps: [{ ...step, text: '', question: 'Who?' }] };
    expect(draftAsFile(broken)).toEqual({
      missing: [
        'The story has no title.',
        'It does not say what one will have seen at the end.',
        'Step 1 has no words.',
        'Step 1 has a question or an answer without the other.',
      ],
    });
  });

  it('is told as far as it is written, and can be taken from a story', () => {
    const asked = { ...step, question: 'Who?', answer: 'Nobody.' };
    const story = draftAsStory({ ...draft, steps: [asked] });
    expect(story.steps[0]).toMatchObject({ title: null, ask: { question: 'Who?', answer: 'Nobody.' } });
    expect(storyAsDraft(story).steps).toEqual([asked]);
  });

  it('knows the datasets that its steps speak of', () => {
    const other = { ...step, address: '/?view=stemma&question=barn:question:roof,barn:question:door' };
    expect(datasetsOf({ ...draft, steps: [step, other] })).toEqual(['barn', 'fair']);
  });
});

describe('the keys', () => {
  it('lead on and back; arrows only while presenting, since pictures have them else', () => {
    expect(['.', ',', 'ArrowRight', 'PageUp', 'x'].map((key) => stepOf(key, true))).toEqual([
      1,
      -1,
      1,
      -1,
      null,
    ]);
    expect(['.', ',', 'ArrowRight', 'PageUp', 'x'].map((key) => stepOf(key, false))).toEqual([
      1,
      -1,
      null,
      null,
      null,
    ]);
  });
});

it('an address gives the whole state of the screen, what it does not name as in the beginning', () => {
  const state = stateOfAddress('/?view=stemma&question=a:question:b&without=a:actor:c&step=3');
  expect(state).toMatchObject({
    view: 'stemma',
    question: 'a:question:b',
    without: ['a:actor:c'],
    step: 3,
    selected: null,
    documents: [],
  });
});

it('a step is announced with where one is, and says where something it points at is gone', () => {
  const told = { title: 'An agency', text: 'Look.', address: '/?view=citations', ask: null };
  expect(wordsOf({ ...told, gone: [] }, 2, 3)).toBe('Step 2 of 3. An agency Look.');
  expect(wordsOf({ ...told, title: null, gone: ['fair:claim:rain'] }, 3, 3)).toBe(
    'Step 3 of 3. Look. Something that this step points at is no longer here.',
  );
});
