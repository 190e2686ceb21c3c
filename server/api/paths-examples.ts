// Examples of answers on how two things are connected, for the OpenAPI document; held to their schemas by a test.
import { type CommonSources, type PathList, PathRelation, type SpeakerRef } from '#schema';
import { commonSentence, pathSentence, verbOf } from '../paths/sentences.ts';

const idOf = (kind: string, local: string) => `two-towns-bridge:${kind}:${local}`;

const wire: SpeakerRef = {
  type: 'actor',
  id: idOf('actor', 'fernwire'),
  name: 'Fernwire',
  kind: 'outlet',
  isHeld: true,
};
const office: SpeakerRef = {
  type: 'actor',
  id: idOf('actor', 'bridge-office'),
  name: 'Joint Bridge Office',
  kind: 'state-body',
  isHeld: false,
};
const gazette: SpeakerRef = {
  type: 'actor',
  id: idOf('actor', 'gazette'),
  name: 'Gazette de Saint-Orvain',
  kind: 'outlet',
  isHeld: true,
};
const assertion = idOf('assertion', 'fernwire-1/crack');

const items = [wire, office];
const steps = [
  {
    relation: 'cites' as const,
    isForward: true,
    verb: verbOf('cites', true),
    assertions: { total: 1, items: [assertion] },
    comparison: null,
  },
];
const path: PathList = {
  from: wire,
  to: office,
  relations: [...PathRelation.options],
  length: 1,
  paths: [
    {
      items,
      steps,
      sentence: pathSentence(
        items,
        steps.map((step) => ({ ...step, assertions: step.assertions.items })),
      ),
    },
  ],
  isMore: false,
};

const document = {
  id: idOf('document', 'fernwire-1'),
  title: 'Crack found in river bridge after flood',
  siglum: 'D',
  publishedAt: '2016-03-13',
  held: true,
};
const sources: CommonSources = {
  of: [wire, gazette],
  sentence: commonSentence([wire, gazette], [office.name]),
  total: 1,
  sources: [
    {
      source: office,
      sides: [
        { states: 1, passesOn: 0, assertions: [assertion] },
        { states: 1, passesOn: 0, assertions: [idOf('assertion', 'gazette-1/crack')] },
      ],
    },
  ],
  documents: [document],
};

export const pathsExample = { path, sources };
