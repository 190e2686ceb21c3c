// The apparatus as a TEI P5 document: its witnesses, one app with a group of rdg for each reading, and the descent as a
// graph.
// @see https://tei-c.org/release/doc/tei-p5-doc/en/html/TC.html and GD.html
import type { HeldWitness, LostWitness, Stemma } from '#schema';
import { apparatusOf, pathInWords, placeInWords } from './apparatus.ts';
import { escapeXml as escape } from './markup.ts';
import { siglumInWords, speakersInWords } from './words.ts';

export function stemmaTei(stemma: Stemma): string {
  const { title, readings, rows } = apparatusOf(stemma);
  const names = new Map<string, string>([
    ...stemma.held.map((witness, index) => [witness.id, nameOf(witness, index)] as const),
    ...stemma.lost.map((witness, index) => [witness.id, `lost.${index + 1}`] as const),
  ]);
  const pointer = (id: string): string => `#${names.get(id) ?? ''}`;
  const witness = (one: HeldWitness | LostWitness, words: string): string =>
    `<witness xml:id="${names.get(one.id)}" n="${escape(siglumInWords(one))}">${words}</witness>`;

  const held = stemma.held.map((one) =>
    witness(
      one,
      `<bibl><author>${escape(speakersInWords(one))}</author>, <title>${escape(placeInWords(one))}</title>, <biblScope unit="codepoint" from="${one.start}" to="${one.end}">${one.start} to ${one.end}</biblScope></bibl>`,
    ),
  );
  const lost = stemma.lost.map((one) => witness(one, escape(speakersInWords(one))));
  const groups = readings.map(({ text }, index) => {
    const own = rows.filter((row) => row.reading === index);
    const rdgs = own.map(
      (row) =>
        `<rdg wit="${pointer(row.witness.id)}" type="${row.witness.polarity}">${escape(row.witness.exact)}</rdg>${note(
          [pathInWords(row.path), ...row.variants, ...row.changes].join('; '),
          pointer(row.witness.id),
        )}`,
    );
    return `<rdgGrp type="claim" n="${escape(text)}">${rdgs.join('\n')}</rdgGrp>`;
  });
  const nodes = [...stemma.held, ...stemma.lost].map(
    (one) =>
      `<node xml:id="node.${names.get(one.id)}" corresp="${pointer(one.id)}" type="${'voice' in one ? 'held' : 'lost'}"><label>${escape(siglumInWords(one))}</label></node>`,
  );
  const arcs = stemma.links.map(
    (link) =>
      `<arc from="#node.${names.get(link.from)}" to="#node.${names.get(link.to)}"><label>${escape([link.basis, ...link.cues.map((cue) => `“${cue}”`)].join(' '))}</label></arc>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>${escape(title)}</title></titleStmt>
<publicationStmt><p>Written by Stemma from its dataset ${escape(stemma.dataset)}.</p></publicationStmt>
<sourceDesc>
${held.length + lost.length === 0 ? '<p>No witness.</p>' : list('Read here', held) + list('Known only by report', lost)}
</sourceDesc>
</fileDesc>
<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
</teiHeader>
<text><body>
<div type="apparatus"><head>${escape(title)}</head>
<p>${groups.length > 0 ? `<app>${groups.join('\n')}</app>` : ''}</p></div>
${nodes.length > 0 ? `<div type="stemma"><graph type="directed" order="${nodes.length}" size="${arcs.length}"><label>An arc leads from who takes it to whom it is taken from.</label>\n${[...nodes, ...arcs].join('\n')}\n</graph></div>` : ''}
</body></text>
</TEI>
`;
}

function list(head: string, witnesses: readonly string[]): string {
  return witnesses.length === 0 ? '' : `<listWit><head>${head}</head>${witnesses.join('\n')}</listWit>`;
}

function note(words: string, target: string): string {
  return `<note target="${target}">${escape(words)}</note>`;
}

/** A name that XML allows: letter and number, else a count. */
function nameOf({ siglum }: HeldWitness, index: number): string {
  return /^[A-Za-z]+$/.test(siglum.letter) ? `${siglum.letter}.${siglum.number}` : `held.${index + 1}`;
}
