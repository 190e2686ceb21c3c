// The example for the OpenAPI document of a picture: who cites whom by document, a text that was read and a report of
// which it passes words on and which it names. Held to its schema by a test.
import type { CitationGraph } from '#schema';

const news = 'karabakh-2020:document:news-iphr';
const report = 'karabakh-2020:document:iphr-report';
const document = {
  type: 'document' as const,
  siglum: null,
  genre: null,
  held: false,
  publishedAt: null,
  publishedAtEarliest: null,
  voices: [],
  publisher: null,
  assertions: 0,
};

export const citedByDocument: CitationGraph = {
  nodes: [
    { key: report, attributes: { ...document, label: 'Report of IPHR and Truth Hounds' } },
    {
      key: news,
      attributes: {
        ...document,
        label: 'IPHR: War crimes were committed during the 44-day war',
        siglum: 'D',
        held: true,
        voices: ['karabakh-2020:actor:news-iphr/site-001'],
        assertions: 1,
      },
    },
  ],
  edges: [
    {
      key: `cites ${news} body ${news} ${report}`,
      source: news,
      target: report,
      attributes: {
        type: 'cites',
        document: news,
        zone: 'body',
        assertions: ['karabakh-2020:assertion:news-iphr/44-day-war'],
        named: [
          { id: 'c1', document: news, quote: 'the report', start: 640, intent: 'discusses', locator: null },
        ],
        count: 2,
        joint: [],
      },
    },
  ],
};
