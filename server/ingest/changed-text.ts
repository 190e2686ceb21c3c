// Recognises the text of a document in a file that a program has changed unasked, and says how to undo it.
import { hashOf, type TextIdentity } from './texts.ts';

export type TextChange<Document> = {
  document: Document;
  /** What the change has left in the file, as a clause. */
  left: string;
  mend: string;
};

/** The change that keeps these bytes from being the text of one of the documents; null where it is none of the usual. */
export function changeOf<Document extends TextIdentity>(
  bytes: Buffer,
  documents: readonly Document[],
): TextChange<Document> | null {
  const known = new Map(documents.map((document) => [document.sha256, document]));
  for (const { left, mend, undone } of CHANGES) {
    const before = undone(bytes);
    const document = before === null ? undefined : known.get(hashOf(before));
    if (document !== undefined) return { document, left, mend };
  }
  return null;
}

/** Changes that programs make to a text unasked, each with what it left in this file and how to undo it. */
const CHANGES: { left: string; mend: string; undone: (bytes: Buffer) => Buffer | null }[] = [
  {
    left: 'its lines end in CRLF where those of the document end in LF',
    mend: 'Save it with line ends LF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replaceAll('\r\n', '\n')),
  },
  {
    left: 'its lines end in LF where those of the document end in CRLF',
    mend: 'Save it with line ends CRLF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replaceAll(/\r?\n/g, '\r\n')),
  },
  {
    left: 'it starts with a byte-order mark that the document does not have',
    mend: 'Save it as UTF-8 without a byte-order mark.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/^\uFEFF/, '')),
  },
  {
    left: 'it lacks the byte-order mark at the start of the document',
    mend: 'Save it as UTF-8 with a byte-order mark.',
    undone: (bytes) => inUtf8(bytes, (text) => `\uFEFF${text}`),
  },
  {
    left: 'it starts with a byte-order mark and its lines end in CRLF, unlike the document',
    mend: 'Save it as UTF-8 without a byte-order mark, with line ends LF.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')),
  },
  {
    left: 'it ends with an empty line more than the document',
    mend: 'Remove the line end at the end of the file.',
    undone: (bytes) => inUtf8(bytes, (text) => text.replace(/\r?\n$/, '')),
  },
  {
    left: 'it lacks the line end at the end of the document',
    mend: 'Add a line end at the end of the file.',
    undone: (bytes) => inUtf8(bytes, (text) => `${text}\n`),
  },
  {
    left: 'its encoding is UTF-16, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le'),
  },
  {
    left: 'its encoding is Windows-1252, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, 'windows-1252'),
  },
  {
    left: 'its encoding is Windows-1251, that of the document UTF-8',
    mend: 'Save it as UTF-8.',
    undone: (bytes) => inEncoding(bytes, 'windows-1251'),
  },
  {
    left: 'its accents are characters of their own (Unicode NFD), unlike those of the document',
    mend: 'Normalise it to NFC.',
    undone: (bytes) => inUtf8(bytes, (text) => text.normalize('NFC')),
  },
  {
    left: 'its accents are composed (Unicode NFC), unlike those of the document',
    mend: 'Normalise it to NFD.',
    undone: (bytes) => inUtf8(bytes, (text) => text.normalize('NFD')),
  },
];

function inUtf8(bytes: Buffer, change: (text: string) => string): Buffer | null {
  try {
    return Buffer.from(
      change(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
      'utf8',
    );
  } catch {
    return null;
  }
}

function inEncoding(bytes: Buffer, encoding: string): Buffer | null {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    return null;
  }
}
