// Holds a file against the text that is wanted, here on the reader's machine: what is not that text is sent nowhere.
import { sha256Of, whyNotText } from '#text';

export type Wanted = { title: string; sha256: string; bytes: number };
export type Matched = { bytes: Uint8Array<ArrayBuffer> } | { refusal: string };

/** As long as the longest text that the server reads, in bytes. */
const LONGEST = 50 * 1024 * 1024;

/** @returns the bytes of the text; or in words why the file is not it */
export async function matchFile(file: File, { title, sha256, bytes: size }: Wanted): Promise<Matched> {
  if (file.size > LONGEST)
    return { refusal: `${file.name} is longer than any text that is read here (50 MB).` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A browser hashes only where the connection is secure or the server is this machine; else the server does, alike.
  if (!isSecureContext) return { bytes };
  if ((await sha256Of(bytes)) === sha256) return { bytes };
  return { refusal: `${file.name}: ${await whyNotText(bytes, [{ id: title, sha256, bytes: size }])}` };
}
