// Examples of events and places for the OpenAPI document, of the dataset for teaching; held to their schemas by a test.
import type { EventDetail, PlaceDetail, StatedClaim, Statement } from '#schema';

const dataset = 'two-towns-bridge';
const idOf = (kind: string, local: string) => `${dataset}:${kind}:${local}`;

const library: Statement['actors'][number] = {
  id: idOf('actor', 'marrowick-library'),
  name: 'Marrowick Library',
  kind: 'state-body',
  isHeld: true,
};
const post: Statement['document'] = {
  id: idOf('document', 'library-post'),
  title: 'Book count, day five',
  siglum: 'H',
  publishedAt: '2016-03-16',
  held: true,
};
const claim: StatedClaim = {
  id: idOf('claim', 'soaked-640'),
  text: '640 books of Marrowick Library were soaked by 13 March 2016.',
  affirmed: 1,
  negated: 0,
  statements: [
    {
      assertion: idOf('assertion', 'library-post/books-640'),
      polarity: 'affirms',
      actors: [library],
      work: null,
      document: post,
    },
  ],
};
const question = {
  id: idOf('question', 'books-soaked'),
  text: 'How many books of Marrowick Library were soaked?',
  topic: 'library',
  claims: 1,
};
const none = { total: 0, items: [] };

export const eventExample: EventDetail = {
  id: idOf('event', 'flood'),
  dataset,
  title: 'The flood of March 2016',
  names: ['la crue', 'The flood of March 2016'],
  kind: 'flood',
  date: '2016-03-11/2016-03-12',
  places: [{ id: idOf('place', 'ouvelle'), name: 'Ouvelle' }],
  locatedIn: [{ id: idOf('place', 'library'), name: 'Marrowick Library', claims: 1 }],
  partOf: [],
  parts: [],
  questions: { total: 1, items: [question] },
  claims: { total: 1, items: [claim] },
  assertions: 1,
  origins: {
    total: 1,
    items: [
      {
        actors: [library],
        work: null,
        documents: [post],
        claims: [{ id: claim.id, text: claim.text, polarity: 'affirms' }],
      },
    ],
  },
  documents: [{ document: post, assertions: 1 }],
  comparisons: none,
  said: none,
};

const { questions, assertions, origins, documents } = eventExample;
export const placeExample: PlaceDetail = {
  id: idOf('place', 'library'),
  dataset,
  name: 'Marrowick Library',
  names: ['Marrowick Library'],
  kind: 'building',
  lat: null,
  lon: null,
  within: { id: idOf('place', 'marrowick'), name: 'Marrowick' },
  holds: [],
  located: eventExample.claims,
  ofEvents: none,
  events: [],
  questions,
  assertions,
  origins,
  documents,
};
