// How a statement descends: the stemma of a question, of a claim or of a selection, as data, as a picture, as a table, as TEI.
import { z } from 'zod';
import { layoutStemma, stemmaHtml, stemmaSvg, stemmaTei, typicalWidth } from '#layout';
import { Stemma } from '#schema';
import { changesBetween, type Wording } from '../compare/changes.ts';
import { buildStemma, type StemmaMaterial, type StemmaWording } from '../lineage/stemma.ts';
import { readClaimsStemma, readClaimStemma, readQuestionStemma } from '../queries/stemma.ts';
import { example } from './examples.ts';
import { idOf } from './parameters.ts';
import { Download, NOTHING, route } from './route.ts';

/** Wide enough for the longest chain of the datasets here, with its quotations on two lines. */
const PICTURE_WIDTH = 1240;

const FILES = {
  svg: {
    mediaType: 'image/svg+xml; charset=utf-8',
    write: (stemma: Stemma) => stemmaSvg(stemma, layoutStemma(stemma, PICTURE_WIDTH, typicalWidth)),
  },
  html: { mediaType: 'text/html; charset=utf-8', write: stemmaHtml },
  tei: { mediaType: 'application/tei+xml; charset=utf-8', write: stemmaTei },
};

const query = z.strictObject({
  format: z.enum(['json', 'svg', 'html', 'tei']).default('json').meta({
    description:
      'json: the data; svg: the picture, with real text; html: the apparatus as a table; tei: the apparatus as TEI P5.',
    example: 'json',
  }),
});

const answer = {
  name: 'Stemma',
  schema: Stemma,
  example: example.stemma,
  mediaTypes: ['application/json', ...Object.values(FILES).map(({ mediaType }) => mediaType)],
};

export const questionStemma = route({
  method: 'get',
  path: '/questions/{id}/stemma',
  summary:
    'How the answers to a question descend: witnesses held and lost, who takes what from whom, what changed',
  request: { ...NOTHING, path: idOf('question', example.question.id), query },
  answer,
  errors: ['not-found'],
  handle: async ({ store }, { path, query: { format } }) =>
    answerAs(format, await readQuestionStemma(store, path.id)),
});

export const claimStemma = route({
  method: 'get',
  path: '/claims/{id}/stemma',
  summary: 'How one claim descends',
  request: { ...NOTHING, path: idOf('claim', example.claim.id), query },
  answer,
  errors: ['not-found'],
  handle: async ({ store }, { path, query: { format } }) =>
    answerAs(format, await readClaimStemma(store, path.id)),
});

/** At most this many claims stand on one sheet. */
const AT_MOST = 50;
const Claim = idOf('claim', example.claim.id).shape.id;

export const selectionStemma = route({
  method: 'get',
  path: '/stemma',
  summary: 'How some claims descend, on one sheet',
  request: {
    ...NOTHING,
    query: query.extend({
      claim: z
        .union([Claim, z.array(Claim).min(1).max(AT_MOST)])
        .transform((given) => [...new Set([given].flat())])
        .meta({ description: 'The id of a claim; may be repeated.' }),
    }),
  },
  answer,
  errors: ['not-found'],
  handle: async ({ store }, { query: { claim, format } }) =>
    answerAs(format, await readClaimsStemma(store, claim)),
});

function answerAs(format: 'json' | keyof typeof FILES, material: StemmaMaterial): Stemma | Download {
  const stemma = buildStemma(material, wordingChanges);
  if (format === 'json') return stemma;
  const { mediaType, write } = FILES[format];
  const { id, kind } = stemma.of;
  const name = kind === 'selection' ? kind : id.split(':').slice(2).join('-').replaceAll('/', '-');
  return new Download(mediaType, `stemma-${name}.${format === 'tei' ? 'xml' : format}`, [
    Buffer.from(write(stemma), 'utf8'),
  ]);
}

/** Of two claims a denial of the one need not deny the other, and that other words say another thing is no change. */
function wordingChanges(older: StemmaWording, newer: StemmaWording) {
  const isOneClaim = older.claim.id === newer.claim.id;
  return changesBetween(wordingOf(older), wordingOf(newer)).filter(
    ({ field }) => isOneClaim || (field !== 'polarity' && field !== 'wording'),
  );
}

function wordingOf({ assertion, claim }: StemmaWording): Wording {
  const { quote, verbatim, act, polarity, hedge, chain } = assertion;
  return {
    quote: quote.exact,
    verbatim,
    act,
    polarity,
    hedge,
    claim: claim.id,
    figure: claim.quantity,
    origins: chain.at(-1)?.actors.map((actor) => actor.id) ?? [],
    isVoice: chain.length === 1,
  };
}
