// Examples of answers on lineage, and on time, for the OpenAPI document, held to their schemas by a test.
import type { z } from 'zod';
import type {
  CircleList,
  DatasetDates,
  EchoList,
  Lineage,
  LineageNumbers,
  Readers,
  Removals,
  SpeakerRef,
  Timeline,
} from '#schema';

const idOf = (kind: string, local: string) => `two-towns-bridge:${kind}:${local}`;

const office: SpeakerRef = {
  type: 'actor',
  id: idOf('actor', 'bridge-office'),
  name: 'Joint Bridge Office',
  kind: 'state-body',
  isHeld: false,
};
const wire: SpeakerRef = {
  type: 'actor',
  id: idOf('actor', 'fernwire'),
  name: 'Fernwire',
  kind: 'outlet',
  isHeld: true,
};
const { type: _type, ...outlet } = wire;
const item = {
  id: idOf('document', 'fernwire-1'),
  title: 'Crack found in river bridge after flood',
  siglum: 'D',
  publishedAt: '2016-03-13',
  held: true,
};
const translation = {
  id: idOf('document', 'gazette-1'),
  title: 'Une fissure dans le pont aux Saules',
  siglum: 'I',
  publishedAt: '2016-03-14',
  held: true,
};
const claim = { id: idOf('claim', 'bridge-joins'), text: 'The bridge joins Marrowick and Saint-Orvain.' };
const crack = idOf('claim', 'crack-in-third-pier');
const passage = {
  assertion: idOf('assertion', 'fernwire-1/crack'),
  document: item,
  quote: 'in the third pier',
};
const numbers: LineageNumbers = {
  assertions: 1,
  documents: 1,
  outlets: 1,
  origins: 1,
  unidentified: 0,
  circular: 0,
};
const none = { total: 0, items: [] };

const lineage: Lineage = {
  of: 'claim',
  ids: [crack],
  group: 'none',
  without: [],
  numbers,
  before: numbers,
  sentences: ['1 document goes back to one known origin, Joint Bridge Office.', 'Origins are not grouped.'],
  documents: { total: 1, items: [{ document: item, assertions: 1 }] },
  outlets: { total: 1, items: [{ outlet, documents: [item] }] },
  origins: {
    total: 1,
    items: [{ speakers: [office], others: [], group: [], affirms: 1, denies: 0, documents: [item] }],
  },
  unidentified: none,
  circular: none,
  links: { read: 1, reported: 1, byReport: { total: 1, items: [{ speaker: office, assertions: 1 }] } },
  first: {
    said: { total: 1, items: [{ ...passage, date: '2016-03-13', speakers: [office] }] },
    held: { total: 1, items: [{ document: item, date: '2016-03-13' }] },
    undated: 0,
  },
};

const echoes: z.infer<typeof EchoList> = {
  items: [
    {
      id: `${claim.id} affirms`,
      claim,
      question: null,
      stand: 'affirms',
      origin: [wire],
      others: [],
      group: [],
      documents: [item, translation],
      assertions: [idOf('assertion', 'fernwire-1/joins'), idOf('assertion', 'gazette-1/joins')],
    },
  ],
  total: 1,
  next: null,
  group: 'none',
};

const speaker = (local: string, name: string): SpeakerRef => ({
  type: 'actor',
  id: idOf('actor', local),
  name,
  kind: 'outlet',
  isHeld: true,
});
const [blog, radio] = [speaker('heron-notes', 'Heron Notes'), speaker('radio-ouvelle', 'Radio Ouvelle')];
const built = (document: string, title: string, siglum: string) => ({
  assertion: idOf('assertion', `${document}/built-1786`),
  document: { id: idOf('document', document), title, siglum, publishedAt: '2016-03', held: true },
  quote: 'built in 1786',
  how: 'relays' as const,
});
const circles: z.infer<typeof CircleList> = {
  items: [
    {
      id: idOf('question', 'bridge-built'),
      question: { id: idOf('question', 'bridge-built'), text: 'When was the bridge built?', topic: 'bridge' },
      claim: null,
      sentence: 'Heron Notes has it from Radio Ouvelle, Radio Ouvelle from Heron Notes.',
      steps: [
        { ...built('heron-notes', 'A bridge with a birthday', 'A'), from: [blog], to: [radio] },
        { ...built('radio-week', 'The week on the river: a summary', 'O'), from: [radio], to: [blog] },
      ],
      assertions: [idOf('assertion', 'heron-notes/built-1786'), idOf('assertion', 'radio-week/built-1786')],
    },
  ],
  total: 1,
  next: null,
};

const removals: Removals = {
  group: 'none',
  without: [wire],
  lost: {
    total: 1,
    items: [
      {
        claim,
        sentence: 'It goes back to one known origin, Fernwire; without Fernwire none is left.',
        originsBefore: 1,
        originsAfter: 0,
        documentsBefore: 2,
        documentsAfter: 0,
      },
    ],
  },
  kept: none,
  withoutOrigin: 0,
  untouched: 76,
  fallen: { assertions: [passage.assertion], claims: [claim.id] },
};

const reading = {
  documents: [item],
  claims: 1,
  origins: { total: 1, items: [[office]] },
  only: none,
  deniedElsewhere: none,
  unheard: none,
};
const readers: Readers = {
  dataset: 'two-towns-bridge',
  group: 'none',
  first: reading,
  second: {
    ...reading,
    documents: [translation],
    deniedElsewhere: { total: 1, items: [{ claim, documents: [item] }] },
  },
  both: { total: 1, items: [claim] },
  sentences: ['1 claim is met by both.'],
};

export const lineageExample = { lineage, echoes, circles, removals, readers };

const day = (text: string) => ({ text, earliest: text, latest: text });
const told = { words: passage.quote, passages: 1, document: item, derives: [] };

export const timelineExample: Timeline = {
  of: { kind: 'question', id: idOf('question', 'crack-where'), text: 'Where is the bridge cracked?' },
  dataset: 'two-towns-bridge',
  assertions: [
    {
      id: passage.assertion,
      claim: crack,
      questions: [idOf('question', 'crack-where')],
      document: item.id,
      happened: null,
      said: day('2016-03-13'),
      published: day('2016-03-13'),
    },
  ],
  happenings: [],
  steps: {
    total: 2,
    items: [
      {
        ...told,
        id: `states ${item.id} ${office.id}  2016-03-13`,
        kind: 'states',
        date: day('2016-03-13'),
        decides: 'first',
        speakers: [office],
        from: [],
        sayings: [{ assertion: passage.assertion, speakers: [office.id], from: [] }],
        numbers: { documents: 0, outlets: 0, origins: 1, unidentified: 0 },
      },
      {
        ...told,
        id: `prints ${item.id}`,
        kind: 'prints',
        date: day('2016-03-13'),
        decides: 'chain',
        speakers: [wire],
        from: [{ speakers: [office], cue: 'the Joint Bridge Office said on Sunday', passages: 1 }],
        sayings: [{ assertion: passage.assertion, speakers: [wire.id], from: [office.id] }],
        numbers: { documents: 1, outlets: 1, origins: 1, unidentified: 0 },
      },
    ],
  },
  answers: [],
};

export const datesExample: DatasetDates = {
  dataset: 'two-towns-bridge',
  lanes: [
    {
      lane: 'happened',
      dated: [{ earliest: '2016-03-11', latest: '2016-03-12', assertions: 9 }],
      undated: 80,
    },
    { lane: 'said', dated: [{ earliest: '2016-03-13', latest: '2016-03-13', assertions: 24 }], undated: 65 },
    {
      lane: 'published',
      dated: [{ earliest: '2016-03-13', latest: '2016-03-13', assertions: 89 }],
      undated: 0,
    },
  ],
};
