// Recognises the text of a document in a file that a program has changed unasked, and says how to undo it. Runs in the
// browser too, so that a file which is no text of a document never leaves the machine of whoever dropped it.

/** What a text is known by. */
type Known = { id: string; sha256: string; bytes: number };

export type TextChange<Document> = {
  document: Document;
  /** What the changes have left in the file, as a clause. */
  left: string;
  mend: string;
};

/** The SHA-256 by which a text is known, in lower-case hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The changes that keep these bytes from being the text of one of the documents; null where they are none of the usual.
 * The fewest that explain it: a file is looked at in every encoding that it may have, then with each of CHANGES undone.
 */
export async function changeOf<Document extends Known>(
  bytes: Uint8Array,
  documents: readonly Document[],
): Promise<TextChange<Document> | null> {
  const near = documents.filter(
    (document) =>
      bytes.length <= document.bytes * MOST_GROWTH && document.bytes <= bytes.length * MOST_GROWTH,
  );
  if (near.length === 0) return null;
  const known = new Map(near.map((document) => [document.sha256, document]));
  const sizes = new Set(near.map((document) => document.bytes));
  for (const { undone, steps } of attempts(bytes)) {
    const before = new TextEncoder().encode(undone);
    // Hashing is the costly part: only what has the size of a document can be its text.
    const document = sizes.has(before.length) ? known.get(await sha256Of(before)) : undefined;
    if (document === undefined) continue;
    return {
      document,
      left: steps.map(({ left }) => left).join(', and '),
      mend: `Save it ${steps.map(({ mend }) => mend).join(', ')}.`,
    };
  }
  return null;
}

/** No change that is looked for makes a text more than four times as long, or leaves less than a quarter. */
const MOST_GROWTH = 4;

type Step = {
  /** What the change has left in the file, as a clause. */
  left: string;
  /** How to undo it, after "Save it". */
  mend: string;
};
type Attempt = { undone: string; steps: Step[] };

/** The text as it may have been before it was changed, the likeliest first: those with the fewest changes. */
function attempts(bytes: Uint8Array): Attempt[] {
  let all: Attempt[] = encodingsOf(bytes);
  for (const choices of CHANGES)
    all = all.flatMap((attempt) => [
      attempt,
      ...choices.flatMap(({ undo, ...step }) => {
        const undone = undo(attempt.undone);
        return undone === attempt.undone ? [] : [{ undone, steps: [...attempt.steps, step] }];
      }),
    ]);
  return all.filter(({ steps }) => steps.length > 0).sort((a, b) => a.steps.length - b.steps.length);
}

/** Changes that programs make to a text unasked; of each group one at most is undone. */
const CHANGES: (Step & { undo: (text: string) => string })[][] = [
  [
    {
      left: 'it starts with a byte-order mark that the document does not have',
      mend: 'without a byte-order mark',
      undo: (text) => text.replace(/^\uFEFF/, ''),
    },
    {
      left: 'it lacks the byte-order mark at the start of the document',
      mend: 'with a byte-order mark',
      undo: (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`),
    },
  ],
  [
    {
      left: 'its lines end in CRLF where those of the document end in LF',
      mend: 'with line ends LF',
      undo: (text) => text.replaceAll('\r\n', '\n'),
    },
    {
      left: 'its lines end in LF where those of the document end in CRLF',
      mend: 'with line ends CRLF',
      undo: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
    },
  ],
  [
    {
      left: 'its accents are characters of their own (Unicode NFD), unlike those of the document',
      mend: 'normalised to NFC',
      undo: (text) => text.normalize('NFC'),
    },
    {
      left: 'its accents are composed (Unicode NFC), unlike those of the document',
      mend: 'normalised to NFD',
      undo: (text) => text.normalize('NFD'),
    },
  ],
  [
    {
      left: 'it ends with an empty line more than the document',
      mend: 'without the line end at its end',
      undo: (text) => text.replace(/\r?\n$/, ''),
    },
    {
      left: 'it lacks the line end at the end of the document',
      mend: 'with a line end at its end',
      undo: (text) => `${text}${text.includes('\r\n') ? '\r\n' : '\n'}`,
    },
  ],
];

/** The code pages of texts in Latin, Cyrillic and Turkic scripts, by their names in the WHATWG Encoding Standard. */
const CODE_PAGES = [
  ['windows-1252', 'Windows-1252'],
  ['windows-1251', 'Windows-1251'],
  ['windows-1254', 'Windows-1254'],
  ['windows-1250', 'Windows-1250'],
  ['koi8-r', 'KOI8-R'],
] as const;

/** What the bytes say in each encoding that they may have: any code page reads any bytes, so only where UTF-8 does not. */
function encodingsOf(bytes: Uint8Array): Attempt[] {
  const attempt = (encoding: string, name: string): Attempt[] => {
    const undone = decoded(bytes, encoding);
    const step = { left: `its encoding is ${name}, that of the document UTF-8`, mend: 'as UTF-8' };
    return undone === null ? [] : [{ undone, steps: [step] }];
  };
  const asUtf8 = decoded(bytes, 'utf-8');
  return [
    ...(asUtf8 === null ? [] : [{ undone: asUtf8, steps: [] }]),
    ...(asUtf8 === null || asUtf8.includes('\0')
      ? [...attempt('utf-16le', 'UTF-16'), ...attempt('utf-16be', 'UTF-16')]
      : []),
    ...(asUtf8 === null ? CODE_PAGES.flatMap(([encoding, name]) => attempt(encoding, name)) : []),
  ];
}

/** A byte-order mark of UTF-8 is kept, as a code point of the text; that of UTF-16 only says which of the two it is. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}
