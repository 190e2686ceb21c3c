// Full texts are found by their bytes alone, wherever they lie and whatever they are called.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachText } from '../../server/ingest/attach-text.ts';
import { findStrayTexts } from '../../server/ingest/stray-texts.ts';
import { findTexts } from '../../server/ingest/texts.ts';

let folder: string;
let data: string;
const TEXT = 'Տ 🍎 café\nsecond line\n';
const identity = (text: string | Buffer, id = 'fair') => {
  const bytes = Buffer.from(text);
  return { id, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-texts-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('finding texts', () => {
  test('finds a text in a folder under any name', async () => {
    writeFileSync(join(folder, '000_whatever.bin'), TEXT);
    const { texts, problems } = await findTexts([identity(TEXT)], { folders: [folder], data: null });
    expect([...texts]).toEqual([[identity(TEXT).sha256, TEXT]]);
    expect(problems).toEqual([]);
  });

  test('finds it where the dataset gives another size', async () => {
    writeFileSync(join(folder, 'a.txt'), TEXT);
    const { texts } = await findTexts([{ ...identity(TEXT), bytes: 1 }], { folders: [folder], data: null });
    expect(texts.size).toBe(1);
  });

  test('takes a text that differs in one byte for no text, which is no problem', async () => {
    writeFileSync(join(folder, 'a.txt'), TEXT.replace('second', 'Second'));
    const found = await findTexts([identity(TEXT)], { folders: [folder, join(folder, 'no-such')], data });
    expect(found).toEqual({ texts: new Map(), problems: [] });
  });

  test('keeps a byte-order mark as the code point it is', async () => {
    writeFileSync(join(folder, 'a.txt'), `\uFEFF${TEXT}`);
    const { texts } = await findTexts([identity(`\uFEFF${TEXT}`)], { folders: [folder], data: null });
    expect([...texts.values()]).toEqual([`\uFEFF${TEXT}`]);
  });

  test('says so where a text is not UTF-8', async () => {
    const bytes = Buffer.from([0x43, 0x61, 0x66, 0xe9]);
    writeFileSync(join(folder, 'a.txt'), bytes);
    const { texts, problems } = await findTexts([identity(bytes)], { folders: [folder], data: null });
    expect(texts.size).toBe(0);
    expect(problems).toMatchObject([{ file: join(folder, 'a.txt'), code: 'not-utf8', severity: 'error' }]);
  });

  test('does not trust a name in STEMMA_DATA: the bytes decide', async () => {
    mkdirSync(join(data, 'texts'), { recursive: true });
    writeFileSync(join(data, 'texts', identity(TEXT).sha256), 'something else');
    const { texts } = await findTexts([identity(TEXT)], { folders: [], data });
    expect(texts.size).toBe(0);
  });
});

describe("a dataset's own texts", () => {
  const straysOf = (content: string, documents = [identity(TEXT)], name = 'minutes.txt') => {
    writeFileSync(join(folder, name), content);
    return findStrayTexts(documents, folder);
  };

  test('that are texts of its documents are no problem, nor is their lack, nor what the system hides there', async () => {
    expect(await straysOf(TEXT)).toEqual([]);
    expect(await straysOf('x', [identity(TEXT)], '.DS_Store')).toEqual([]);
    expect(await findStrayTexts([identity(TEXT)], join(folder, 'no-such'))).toEqual([]);
  });

  test.each([
    ['by what changed', TEXT.replaceAll('\n', '\r\n'), 'fair', /text of "fair", but its lines end in CRLF/],
    ['by the name', 'Another text.', 'minutes', /By its name it is meant for "minutes"/],
    ['by the size', TEXT.replace('second', 'Second'), 'fair', /By its size it is meant for "fair"/],
    ['not at all', 'Another text.', 'fair', /Give it to the document whose text this is/],
  ])(
    'of which no document has the SHA-256 are named, and their document %s',
    async (_how, content, id, said) => {
      const [problem, ...more] = await straysOf(content, [identity(TEXT, id)]);
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ file: join(folder, 'minutes.txt'), severity: 'warning' });
      expect(`${problem?.message} ${problem?.mend}`).toMatch(said);
    },
  );
});

describe('attaching a text', () => {
  const attach = (content: string | Buffer, documents = [identity(TEXT)]) => {
    const file = join(folder, 'given.txt');
    writeFileSync(file, content);
    return attachText(file, documents, data);
  };

  test('copies it to where it is found again, and can be done twice', async () => {
    const attached = await attach(TEXT, [identity(TEXT, 'b'), identity(TEXT, 'a'), identity('other', 'c')]);
    expect(attached).toEqual({
      sha256: identity(TEXT).sha256,
      bytes: identity(TEXT).bytes,
      documents: ['a', 'b'],
    });
    await attach(TEXT);
    expect(readdirSync(join(data, 'texts'))).toEqual([identity(TEXT).sha256]);
    expect(readFileSync(join(data, 'texts', identity(TEXT).sha256), 'utf8')).toBe(TEXT);
    const { texts } = await findTexts([identity(TEXT)], { folders: [], data });
    expect([...texts.values()]).toEqual([TEXT]);
  });

  test.each([
    ['line ends', TEXT.replaceAll('\n', '\r\n'), /lines end in CRLF.*Save it with line ends LF/],
    ['a byte-order mark', `\uFEFF${TEXT}`, /byte-order mark.*Save it without a byte-order mark\./],
    [
      'both',
      `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`,
      /byte-order mark that the document does not have, and its lines end in CRLF.*Save it without a byte-order mark, with line ends LF\./,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), /encoding is UTF-16/],
    ['UTF-16, its bytes in the other order', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), /UTF-16/],
    [
      'UTF-16 with CRLF, as an editor saves it',
      Buffer.from(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`, 'utf16le'),
      /encoding is UTF-16.*, and its lines end in CRLF.*Save it as UTF-8, with line ends LF\./,
    ],
    ['a line end more', `${TEXT}\n`, /an empty line more/],
    ['a line end less', TEXT.trimEnd(), /lacks the line end/],
    ['decomposed accents', TEXT.normalize('NFD'), /Unicode NFD/],
  ])('says what differs: %s', async (_name, content, message) => {
    await expect(attach(content)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringMatching(message),
    });
    expect(() => readdirSync(data)).toThrow('ENOENT');
  });

  test('says what differs: the code page', async () => {
    const document = identity('Café\n');
    await expect(attach(Buffer.from('Café\n', 'latin1'), [document])).rejects.toThrow(/Windows-1252/);
    const cyrillic = identity('Село\n');
    const bytes = Buffer.from([0xd1, 0xe5, 0xeb, 0xee, 0x0a]);
    await expect(attach(bytes, [cyrillic])).rejects.toThrow(/Windows-1251/);
  });

  test('says so where nothing is known of it', async () => {
    await expect(attach('quite another text')).rejects.toThrow(
      /This is not the text of "fair": its SHA-256 is another\. Attach/,
    );
    await expect(attach('quite another text', [identity(TEXT), identity('b', 'b')])).rejects.toThrow(
      /No document of a dataset has the SHA-256 of this text\. Attach/,
    );
    await expect(attach(TEXT.replace('second', 'Second'))).rejects.toThrow(
      /as many bytes as the text of "fair"/,
    );
    await expect(attachText(join(folder, 'no-such'), [], data)).rejects.toThrow(/cannot be read/);
  });
});
