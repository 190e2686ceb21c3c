// How actors are called in pictures, lists and panels.
import { expect, it } from 'vitest';
import { actorLabel } from '../../server/layout/index.ts';

it('an actor goes by its name, without quotation marks', () => {
  expect(actorLabel({ name: 'UNICEF', kind: 'igo', isHeld: false })).toBe('UNICEF');
});

it('someone whom a text does not name goes by its words, in quotation marks', () => {
  expect(actorLabel({ name: 'media', kind: 'unidentified', isHeld: false })).toBe('“media”');
});

it('the voice of a document that was read and names no publisher is “Publisher not named”, in our words', () => {
  expect(actorLabel({ name: 'no outlet is named in the text', kind: 'unidentified', isHeld: true })).toBe(
    'Publisher not named',
  );
});
