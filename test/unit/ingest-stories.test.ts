// stories/*.yaml: what is refused, with its place and the mend.
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AddressKey, ViewId } from '#schema';
import { addressKeys } from '../../client/state/view-state.ts';
import { VIEWS } from '../../client/views/index.ts';
import { readDataset } from '../../server/ingest/read.ts';

const root = mkdtempSync(join(tmpdir(), 'stemma-stories-'));
const folder = join(root, 'fair');
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function problemsOf(stories: Record<string, string>) {
  mkdirSync(join(folder, 'stories'), { recursive: true });
  writeFileSync(
    join(folder, 'dataset.yaml'),
    'format: 1\ntitle: Fair\nversion: "1"\nlicense: CC0-1.0\nnamingPolicy: none\n',
  );
  writeFileSync(join(folder, 'claims.yaml'), '- id: rain\n  text: It rained.\n');
  for (const [name, content] of Object.entries(stories))
    writeFileSync(join(folder, 'stories', name), content);
  const { problems, dataset } = await readDataset(folder);
  return {
    problems: problems.map(({ file, line, code, mend }) => [file?.split('/').at(-1), line, code, mend]),
    dataset,
  };
}
const story = (id: string, address: string) =>
  `id: ${id}\ntitle: T\nsummary: S\nsteps:\n  - text: Look.\n    address: ${address}\n`;

describe('a story', () => {
  it('is read with its steps', async () => {
    const { problems, dataset } = await problemsOf({
      'a.yaml': story('a', '/?view=questions&select=fair:claim:rain'),
    });
    expect(problems).toEqual([]);
    expect(dataset.stories.map(({ id, steps }) => [id, steps.length])).toEqual([['a', 1]]);
  });

  it('is refused where an address names what is not in the dataset, or is of another', async () => {
    const { problems } = await problemsOf({
      'a.yaml': story('a', '/?view=questions&select=fair:claim:rains'),
      'b.yaml': story('b', '/?view=questions&select=barn:claim:rain'),
      'c.yaml': story('c', '/?view=questions&select=fair:comparison:numeric/a/b'),
    });
    expect(problems).toEqual([
      ['a.yaml', 6, 'unknown-claim', expect.stringContaining('"rain"')],
      ['b.yaml', 6, 'other-dataset', 'Open the view in the page and copy its address anew.'],
    ]);
  });

  it('is refused where the page would not understand an address', async () => {
    const { problems } = await problemsOf({
      'a.yaml': story('a', '/?view=question&selected=fair:claim:rain'),
      'b.yaml': story('b', '/?view=elsewhere&colour=red'),
    });
    expect(problems).toEqual([
      ['a.yaml', 6, 'unknown-key', 'Did you mean "select"?'],
      ['a.yaml', 6, 'unknown-view', 'Did you mean "questions"?'],
      ['b.yaml', 6, 'unknown-key', expect.stringContaining('It knows')],
      ['b.yaml', 6, 'unknown-view', expect.stringContaining('There are citations, ')],
    ]);
  });

  it('may use every key and view that the page has, and no other', () => {
    expect(addressKeys().toSorted()).toEqual(AddressKey.options);
    expect(VIEWS.map(({ id }) => id)).toEqual(ViewId.options);
  });

  it('is refused without steps, with an address that is none, with an unknown key, and where its id is taken', async () => {
    const { problems } = await problemsOf({
      'a.yaml': 'id: a\ntitle: T\nsummary: S\nsteps: []\n',
      'b.yaml': story('b', 'http://elsewhere/?view=x'),
      'c.yaml': `${story('c', '/?view=questions')}author: nobody\n`,
      'd.yaml': story('d', '/?view=questions'),
      'e.yaml': story('d', '/?view=questions'),
      'notes.txt': 'no story',
    });
    expect(problems.map(([file, line]) => [file, line])).toEqual([
      ['a.yaml', 4],
      ['b.yaml', 6],
      ['c.yaml', 7],
      ['e.yaml', 1],
      ['notes.txt', null],
    ]);
  });
});
