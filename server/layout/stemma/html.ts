// The apparatus as a page of its own: one table, and the witnesses that are known only by report.
import type { Stemma } from '#schema';
import { apparatusOf, pathInWords, placeInWords } from './apparatus.ts';
import { escapeXml as escape } from './markup.ts';
import { speakersInWords } from './words.ts';

const STYLE = `body{font:16px/1.45 Georgia,serif;margin:2rem;color:#1e1c19}table{border-collapse:collapse}
caption,h1{font:600 1.3rem/1.3 system-ui,sans-serif;text-align:left;margin:0 0 .8rem}
th,td{border-bottom:1px solid #bdb6a7;padding:.4rem .8rem .4rem 0;text-align:left;vertical-align:top}
th,small{font:600 .85rem/1.35 system-ui,sans-serif}small{display:block;font-weight:400;color:#4a463f}
u{text-decoration-thickness:2px;text-underline-offset:3px}`;

export function stemmaHtml(stemma: Stemma): string {
  const { title, readings, rows } = apparatusOf(stemma);
  const isVaried = readings.length > 1;
  const body = rows.map(({ witness, siglum, path, reading, variants, changes }) => {
    const quote = `<q>${escape(witness.exact)}</q>`;
    const notes = [...variants, ...changes].map((note) => `<small>${escape(note)}</small>`).join('');
    const cells = readings.map((_, index) =>
      index === reading
        ? `<td>${isVaried || variants.length > 0 ? `<u>${quote}</u>` : quote}${notes}<small>at ${witness.start}</small></td>`
        : '<td>–</td>',
    );
    return `<tr><th scope="row">${escape(siglum)}</th><td>${escape(pathInWords(path))}<small>${escape(placeInWords(witness))}</small></td>${cells.join('')}</tr>`;
  });
  const lost = stemma.lost.map(
    (witness) => `<li><b>${escape(witness.siglum)}</b> ${escape(speakersInWords(witness))}</li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><table><caption>${escape(title)}</caption>
<thead><tr><th scope="col">Witness</th><th scope="col">On whose word</th>${readings
    .map(({ text }) => `<th scope="col">${escape(text)}</th>`)
    .join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>
${lost.length > 0 ? `<h2>Known only by report</h2><ul>${lost.join('')}</ul>` : ''}
</body></html>
`;
}
