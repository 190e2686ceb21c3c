// Says in words why a file is the text of none of some documents: the same in the command, the API and the page.
import { changeOf } from './changed-text.ts';

/**
 * One to three sentences for whoever gave the file: what differs, and what to do.
 *
 * @param documents with the SHA-256 and the size in bytes of their texts; none of them has the SHA-256 of these bytes
 */
export async function whyNotText(
  bytes: Uint8Array,
  documents: readonly { id: string; sha256: string; bytes: number }[],
): Promise<string> {
  const change = await changeOf(bytes, documents);
  if (change !== null)
    return `This is the text of "${change.document.id}", but ${change.left}. ${change.mend}`;
  const ofSize = documents.find((document) => document.bytes === bytes.length);
  const size =
    ofSize === undefined ? '' : ` It has as many bytes as the text of "${ofSize.id}", some of which differ.`;
  const [only] = documents;
  const whose =
    only !== undefined && documents.length === 1
      ? `This is not the text of "${only.id}": its SHA-256 is another.`
      : 'No document of a dataset has the SHA-256 of this text.';
  return `${whose}${size} Attach the text as it was when it was annotated.`;
}
