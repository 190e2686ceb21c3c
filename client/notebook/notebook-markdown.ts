// The notebook as Markdown: each thing with its remark, its exact words, and where they stand: document, code points, hash
// of the text. Pure. What a text says stays text: nothing in it becomes a heading, a link or HTML.
import { actorLabel } from '#layout';
import type {
  ActorDetail,
  AssertionView,
  ClaimDetail,
  ComparisonDetail,
  DatasetSummary,
  DocumentDetail,
  EventDetail,
  PathItem,
  PathList,
  PlaceDetail,
  QuestionDetail,
  StatedClaim,
} from '#schema';
import { type CitationArrow, citesInWords, endInWords } from '../state/arrows.ts';
import { remarksOn } from '../panels/assertion-remarks.ts';
import { countOf, formatDate } from '../theme/number-and-date.ts';
import type { Notebook } from './notebook.ts';

/** A thing as the API answers it; `missing` where it is there no more. */
export type Fetched =
  | { kind: 'actor'; actor: ActorDetail }
  | { kind: 'document'; document: DocumentDetail }
  | { kind: 'question'; question: QuestionDetail }
  | { kind: 'claim'; claim: ClaimDetail }
  | { kind: 'assertion'; assertion: AssertionView }
  | { kind: 'comparison'; comparison: ComparisonDetail }
  | { kind: 'event'; event: EventDetail }
  | { kind: 'place'; place: PlaceDetail }
  | { kind: 'arrow'; arrow: CitationArrow }
  | { kind: 'path'; path: PathList }
  | { kind: 'dataset'; dataset: DatasetSummary }
  | { kind: 'missing' };

type Source = Pick<DocumentDetail, 'id' | 'title' | 'publishedAt' | 'sha256' | 'publisher'>;

/**
 * @param things    what was fetched, by id: what is kept, and the parts of it whose words are given
 * @param documents those in which the assertions among it stand, by id
 * @param origin    of the site, for addresses
 */
export function notebookMarkdown(
  { items, views }: Notebook,
  things: ReadonlyMap<string, Fetched>,
  documents: ReadonlyMap<string, Source>,
  { origin, day }: { origin: string; day: string },
): string {
  const parts = [
    '# Notebook',
    `Kept with Stemma, saved on ${formatDate(day)}. Offsets are code points of the text whose SHA-256 is given.`,
    ...items.flatMap(({ id, remark }) => [
      `## ${plain(nameOf(things.get(id), id))}`,
      ...(remark.trim() === '' ? [] : [plain(remark.trim())]),
      ...wordsOf(things.get(id), things, documents),
      `${origin}/?view=questions&select=${encodeURIComponent(id)}`,
    ]),
    ...(views.length > 0 ? ['## Views'] : []),
    ...views.map(({ name, note, address }) =>
      [
        `- ${plain(name)}: ${origin}${address}`,
        ...(note.trim() === '' ? [] : [`  ${plain(note.trim())}`]),
      ].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a thing is called; by its id where it is not there, or on its way. */
export function nameOf(thing: Fetched | undefined, id: string): string {
  switch (thing?.kind) {
    case 'actor':
      return actorLabel(thing.actor);
    case 'document':
      return thing.document.title;
    case 'question':
      return thing.question.text;
    case 'claim':
      return thing.claim.text;
    case 'assertion':
      return thing.assertion.claim.text;
    case 'comparison':
      return thing.comparison.claims.map(({ text }) => text).join(' / ');
    case 'event':
      return thing.event.title;
    case 'place':
      return thing.place.name;
    case 'arrow':
      return `${endInWords(thing.arrow.source)} ${citesInWords(thing.arrow)} ${endInWords(thing.arrow.target)}`;
    case 'path':
      return `From ${itemName(thing.path.from)} to ${itemName(thing.path.to)}`;
    case 'dataset':
      return thing.dataset.title;
    case 'missing':
      return `${id} (no longer here)`;
    default:
      return id;
  }
}

function itemName(item: PathItem): string {
  if (item.type === 'actor') return actorLabel(item);
  return item.type === 'document' ? item.title : `“${item.text}”`;
}

function wordsOf(
  thing: Fetched | undefined,
  things: ReadonlyMap<string, Fetched>,
  documents: ReadonlyMap<string, Source>,
): string[] {
  const cited = (assertions: readonly AssertionView[]) =>
    assertions.flatMap((assertion) => citation(assertion, documents));
  /** Assertions that were fetched beside a thing; how many more there are. */
  const parts = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => {
      const part = things.get(id);
      return part?.kind === 'assertion' ? [part.assertion] : [];
    });
    return [...cited(found), ...more(ids.length - found.length, 'assertion')];
  };
  /** Claims with the words of each; those that were not fetched in our words alone. */
  const claims = (lists: readonly { total: number; items: StatedClaim[] }[]) => {
    const items = lists.flatMap((list) => list.items);
    const lines: string[] = [];
    const told = items.flatMap((claim) => {
      const part = things.get(claim.id);
      if (part?.kind === 'claim') return [`**${plain(claim.text)}**`, ...cited(part.claim.assertions.items)];
      lines.push(claimLine(claim));
      return [];
    });
    const left = lists.reduce((sum, { total }) => sum + total, 0) - items.length;
    return [...told, ...(lines.length > 0 ? [lines.join('\n')] : []), ...more(left, 'claim')];
  };
  switch (thing?.kind) {
    case 'document':
      return [source(thing.document)];
    case 'assertion':
      return cited([thing.assertion]);
    case 'claim':
      return cited(thing.claim.assertions.items);
    case 'question':
      return thing.question.claims.flatMap((claim) => [
        `**${plain(claim.text)}**`,
        ...cited(claim.assertions.items),
      ]);
    case 'comparison':
      return [
        `${plain(thing.comparison.reason)} (${thing.comparison.type}, ${thing.comparison.status})`,
        ...thing.comparison.sides.flatMap((side) => [
          `**${plain(side.text)}**`,
          ...cited(side.assertions.items.filter(({ id }) => thing.comparison.judgedOn.includes(id))),
        ]),
      ];
    case 'actor':
      return cited(thing.actor.states.items);
    case 'event':
      return [whenAndWhere(thing.event), ...claims([thing.event.claims])];
    case 'place':
      return [...whereItLies(thing.place), ...claims([thing.place.located, thing.place.ofEvents])];
    case 'arrow':
      return [
        ...parts(thing.arrow.assertions),
        ...thing.arrow.named.flatMap(({ document, quote, start }) => {
          const from = documents.get(document);
          return from ? [quoted(quote), `${source(from)}, from ${start}.`] : [];
        }),
      ];
    case 'path':
      return [
        ...(thing.path.length === null ? ['Nothing in the dataset leads from one to the other.'] : []),
        ...thing.path.paths.map(({ sentence }) => plain(sentence)),
        ...parts([
          ...new Set(
            thing.path.paths.flatMap(({ steps }) => steps.flatMap(({ assertions }) => assertions.items)),
          ),
        ]),
      ];
    case 'dataset':
      return [
        ...(thing.dataset.description ? [plain(thing.dataset.description)] : []),
        plain(`Version ${thing.dataset.version}. ${thing.dataset.license}`),
      ];
    default:
      return [];
  }
}

function whenAndWhere({ date, places }: EventDetail): string {
  const when = date ? formatDate(date) : 'when it was is not stated';
  return [when, ...places.map(({ name }) => plain(name))].join(', ');
}

function whereItLies({ names, within, lat, lon }: PlaceDetail): string[] {
  const at = lat === null || lon === null ? null : `${lat}, ${lon}`;
  return [
    ...(names.length > 1 ? [`Called ${names.map(plain).join(', ')}.`] : []),
    [within ? `Lies in ${plain(within.name)}` : null, at].filter((part) => part !== null).join(', '),
  ].filter((line) => line !== '');
}

/** A claim in our words, with who states it. */
function claimLine({ text, statements }: StatedClaim): string {
  const who = (['affirms', 'negates'] as const).flatMap((polarity) => {
    const names = statements
      .filter((one) => one.polarity === polarity)
      .map(({ actors, work, document }) => {
        const origin = actors.map((actor) => actorLabel(actor)).join(', ') || (work?.title ?? '');
        return `${plain(origin)}, in *${plain(document.title)}*`;
      });
    return names.length > 0
      ? [`${polarity === 'affirms' ? 'affirmed' : 'negated'} by ${names.join('; ')}`]
      : [];
  });
  return `- ${plain(text)}${who.length > 0 ? ` (${who.join('; ')})` : ''}`;
}

function more(count: number, of: string): string[] {
  return count > 0 ? [`And ${countOf(count, `more ${of}`)}.`] : [];
}

/** The exact words, whose they are along the chain, and where they stand. */
function citation(assertion: AssertionView, documents: ReadonlyMap<string, Source>): string[] {
  const { quote, chain, document } = assertion;
  const who = chain
    .map(({ actors, work }) => actors.map((actor) => actorLabel(actor)).join(', ') || (work?.title ?? ''))
    .join(' ← ');
  const from = documents.get(document.id) ?? { ...document, sha256: null, publisher: null };
  // Act, polarity, hedge and how sure the reading is: without them a question would stand there as a statement.
  const remarks = remarksOn(assertion);
  return [
    quoted(quote.exact),
    `${plain([who, ...remarks].join('; '))}. ${source(from)}, ${quote.start} to ${quote.end}.`,
  ];
}

function quoted(words: string): string {
  return words
    .split(/\r?\n/)
    .map((line) => `> ${plain(line)}`)
    .join('\n');
}

function source({ title, publisher, publishedAt, sha256 }: Omit<Source, 'id'>): string {
  return [
    `*${plain(title)}*`,
    publisher ? plain(publisher.name) : null,
    publishedAt ? formatDate(publishedAt) : null,
    sha256 ? `SHA-256 ${sha256}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Text in which nothing is markup: neither Markdown nor HTML, and no line of it begins anything. */
function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#!|~&$]/g, '\\$&')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2');
}
