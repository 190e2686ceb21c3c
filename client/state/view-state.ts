// What is on the screen, as the address bar holds it: copying the address shares it, back and forward step through it.
// What changes with the pointer (see hover.ts) is never part of it.
import {
  createLoader,
  createSerializer,
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { createContext, createElement, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { NO_COMPARISON } from '#overview';
import {
  ActorKind,
  CitationsBy,
  ComparisonKind,
  ComparisonType,
  LineageGroup,
  PathRelation,
  Status,
  TimelineLane,
} from '#schema';

type Form = 'picture' | 'table';

export type ViewState = {
  /** Id of the dataset; null is the first there is. */
  dataset: string | null;
  /** Id of a view of the registry; an unknown one stands for the first. */
  view: string;
  /** Id of a layout of the view; null, or an unknown one, is the view's first. */
  layout: string | null;
  form: Form;
  /** What stands in the picture of who cites whom. */
  by: CitationsBy;
  /** Id of whatever the panel shows: actor, document, question, claim, assertion or comparison. */
  selected: string | null;
  /** Id of the question, or of the claim or claims (a comma between them), whose stemma is shown; of the question or event whose spread is replayed, or whose places are mapped. */
  question: string | null;
  /** Id of the document that is read beside the picture. */
  reading: string | null;
  /** Facets; an empty one leaves everything in. */
  documents: string[];
  kinds: string[];
  /** `read` (the voice of a document that was read) or `reported`. */
  known: string[];
  topics: string[];
  /** Types of comparison, and `none`: its answers agree, or there is a single one. */
  comparisons: string[];
  /** Days that what is dated lies in, "2020-10-01/2020-11-04"; null leaves everything in. */
  during: string | null;
  /** Which date counts for that: when it happened, was said or was published. */
  dated: TimelineLane;
  /** The step that a replay stands at, from 1; null is the whole. */
  step: number | null;
  /** How origins are grouped where they are counted. */
  grouping: LineageGroup;
  /** Ids of actors and documents that are left out where origins are counted. */
  without: string[];
  /** Ids of the documents that each of two readers has read, where the two are compared. */
  first: string[];
  second: string[];
  /** Of the list of comparisons: statuses, and kinds of reasoning. */
  statuses: string[];
  reasonings: string[];
  /** What the list of comparisons is sorted by; null is its first order. */
  sort: string | null;
  /** The relations that a path may lead along; none for all. */
  through: PathRelation[];
  /** What was done on the explorer's canvas, in order; and how many of these stand, null for all. */
  deeds: string[];
  done: number | null;
  /** What the explorer's items are sized by. */
  sizedBy: SizeBy;
  /** The statement in Cypher that was asked last; null where none was. */
  query: string | null;
  /** Its parameters, each as `name=value`: JSON, and what is none is text. */
  parameters: string[];
  /** How many rows of its answer at most. */
  rows: number;
  /** Rows that the time which is looked at leaves out are shown too. */
  outside: boolean;
  /** Ids of what was folded and is opened in place. */
  opened: string[];
  /** Where a picture is looked at when it is opened (kept-place.ts); null is its home. */
  camera: string | null;
  /** Id of the story that is told beside it, at which of its steps, from 1, and whether it is presented to a room. */
  story: string | null;
  chapter: number | null;
  present: boolean;
  /** The notebook stands beside it; a story goes before. */
  notebook: boolean;
};

export type ChangeViewState = (change: Partial<ViewState>, options?: { replace?: boolean }) => void;

/** What an item of the explorer can be sized by; `alike` is by nothing. */
export const SIZES = ['alike', 'assertions', 'documents', 'origins', 'lines'] as const;
export type SizeBy = (typeof SIZES)[number];
export const KNOWN = ['read', 'reported'] as const;

const PARSERS = {
  dataset: parseAsString,
  view: parseAsString.withDefault(''),
  layout: parseAsString,
  form: parseAsStringLiteral(['picture', 'table'] as const).withDefault('picture'),
  by: parseAsStringLiteral(CitationsBy.options).withDefault('actor'),
  selected: parseAsString,
  question: parseAsString,
  reading: parseAsString,
  documents: parseAsNativeArrayOf(parseAsString),
  kinds: parseAsNativeArrayOf(parseAsStringLiteral(ActorKind.options)),
  known: parseAsNativeArrayOf(parseAsStringLiteral(KNOWN)),
  topics: parseAsNativeArrayOf(parseAsString),
  comparisons: parseAsNativeArrayOf(
    parseAsStringLiteral([...ComparisonType.options, NO_COMPARISON] as const),
  ),
  during: parseAsString,
  dated: parseAsStringLiteral(TimelineLane.options).withDefault('said'),
  step: parseAsInteger,
  grouping: parseAsStringLiteral(LineageGroup.options).withDefault('none'),
  without: parseAsNativeArrayOf(parseAsString),
  first: parseAsNativeArrayOf(parseAsString),
  second: parseAsNativeArrayOf(parseAsString),
  statuses: parseAsNativeArrayOf(parseAsStringLiteral(Status.options)),
  reasonings: parseAsNativeArrayOf(parseAsStringLiteral(ComparisonKind.options)),
  sort: parseAsString,
  through: parseAsNativeArrayOf(parseAsStringLiteral(PathRelation.options)),
  deeds: parseAsNativeArrayOf(parseAsString),
  done: parseAsInteger,
  sizedBy: parseAsStringLiteral(SIZES).withDefault('alike'),
  query: parseAsString,
  parameters: parseAsNativeArrayOf(parseAsString),
  rows: parseAsInteger.withDefault(1_000),
  outside: parseAsBoolean.withDefault(false),
  opened: parseAsNativeArrayOf(parseAsString),
  camera: parseAsString,
  story: parseAsString,
  chapter: parseAsInteger,
  present: parseAsBoolean.withDefault(false),
  notebook: parseAsBoolean.withDefault(false),
};

/** The names in the address; short, and readable by whoever receives it. */
const ADDRESS_KEYS = {
  selected: 'select',
  reading: 'read',
  documents: 'document',
  kinds: 'kind',
  topics: 'topic',
  comparisons: 'sign',
  grouping: 'group',
  statuses: 'status',
  reasonings: 'reasoning',
  opened: 'open',
  camera: 'at',
  deeds: 'did',
  sizedBy: 'size',
  query: 'q',
  parameters: 'param',
};

/** What stands in the picture of who cites whom: chains and matrix are of actors. */
export const drawnBy = ({ by, ...state }: Pick<ViewState, 'by' | 'layout' | 'form'>): CitationsBy =>
  isOfActors(state) ? 'actor' : by;

export const isOfActors = ({ layout, form }: Pick<ViewState, 'layout' | 'form'>): boolean =>
  form === 'picture' && (layout === 'chains' || layout === 'matrix');

/** Every key that an address may have. */
export const addressKeys = (): string[] =>
  Object.keys(PARSERS).map((name) => (ADDRESS_KEYS as Record<string, string>)[name] ?? name);

const serialize = createSerializer(PARSERS, { urlKeys: ADDRESS_KEYS });

const load = createLoader(PARSERS, { urlKeys: ADDRESS_KEYS });

/** The state of the screen that an address holds, whole: what it does not name is as in the beginning. */
export function stateOfAddress(address: string): ViewState {
  return load(new URL(address, 'http://localhost').searchParams) as ViewState;
}

/** The address of a state of the screen, from the root of the site. */
export function addressOf(state: ViewState): string {
  return serialize('/', state as Parameters<typeof serialize>[1]);
}

const Shared = createContext<[ViewState, ChangeViewState] | null>(null);

/** Reads the address once for all that stands within: a hundred parts of the page go by it. */
export function SharedViewState({ children }: { children: ReactNode }) {
  const [state, setState] = useQueryStates(PARSERS, { urlKeys: ADDRESS_KEYS });
  const change = useCallback<ChangeViewState>(
    (part, options) => {
      void setState(part as Parameters<typeof setState>[0], {
        history: options?.replace ? 'replace' : 'push',
      });
    },
    [setState],
  );
  const value = useMemo<[ViewState, ChangeViewState]>(() => [state, change], [state, change]);
  return createElement(Shared, { value }, children);
}

/**
 * The state of the screen, and how to change it.
 * A change is a new entry of the history, so that "back" undoes it; with `replace` it takes the present one's place.
 */
export function useViewState(): [ViewState, ChangeViewState] {
  const shared = useContext(Shared);
  if (shared === null) throw new Error('The state of the screen is read outside of SharedViewState.');
  return shared;
}
