// What each question of the gallery is asked in the tests: the values of its parameters, for each dataset.
import type { GalleryQuestion } from '#schema';
import type { Parameters } from '../../server/store/store.ts';

type Values = Record<string, string>;

/** For each type of id a value of the dataset; a parameter of another type keeps its default. */
export const DATASETS: Record<string, Values> = {
  'karabakh-2020': {
    question: 'question:civilians-killed-az',
    claim: 'claim:az-strikes-civilians',
    event: 'event:ganja-17',
    actor: 'actor:azerbaijan',
  },
  'two-towns-bridge': {
    question: 'question:books-soaked',
    claim: 'claim:crack-in-third-pier',
    event: 'event:flood',
    actor: 'actor:fernwire',
  },
};

/** Where the value of the type would find nothing. */
const OTHERS: Record<string, Record<string, Parameters>> = {
  'two-towns-bridge': {
    'dated-in-a-time': { from: '2016-03-13', to: '2016-03-13' },
    'said-since': { since: '2016-03-17' },
    'who-speaks-for-a-body': { actor: 'two-towns-bridge:actor:river-institute' },
  },
  'karabakh-2020': {
    'dated-in-a-time': { from: '2020-10-01', to: '2020-10-31' },
    'said-since': { since: '2021-01-01' },
    'left-without-a-source': { source: 'karabakh-2020:actor:ramil-iskandarli' },
    'what-an-actor-states': { actor: 'karabakh-2020:actor:iphr' },
  },
};

export function caseOf(dataset: string, { name, parameters }: GalleryQuestion): Parameters {
  const values = DATASETS[dataset] ?? {};
  const given = parameters.flatMap(({ name: parameter, type }) => {
    if (type === 'dataset') return [[parameter, dataset]];
    return values[type] === undefined ? [] : [[parameter, `${dataset}:${values[type]}`]];
  });
  return { ...Object.fromEntries(given), ...OTHERS[dataset]?.[name] };
}
