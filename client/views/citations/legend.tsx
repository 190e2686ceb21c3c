// What the lines and lesser signs of the picture mean; shapes and how an actor is known stand in the facets above it.
import { countPassages, findPlaces } from '#layout';
import type { AttributionChain, CitationOverview, CitationsBy } from '#schema';
import { useFacetedChains, useFacetedCitations } from '../../state/current.ts';
import { useViewState } from '../../state/view-state.ts';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './legend.module.css';

export function Legend() {
  const [{ layout }] = useViewState();
  const { overview } = useFacetedCitations();
  if (overview) return <OverviewLegend overview={overview} />;
  if (layout === 'matrix') return <MatrixLegend />;
  return layout === 'chains' ? <ChainsLegend /> : <ArrowsLegend />;
}

function ArrowsLegend() {
  const { by, graph } = useFacetedCitations();
  if (!graph) return null;
  const { arrows } = findPlaces(graph);
  const most = Math.max(0, ...arrows.map(countPassages));
  const hasComments = graph.edges.some((edge) => edge.attributes.zone === 'comment');
  const hasJoint = graph.edges.some((edge) => edge.attributes.joint.length > 1);
  const hasWorks = graph.nodes.some(({ attributes }) => attributes.type === 'document' && !attributes.held);
  const takesWords = arrows.some(({ ways }) => ways.every((way) => way === 'takes-words'));
  const noun = by === 'actor' ? 'assertion' : 'passage';
  return (
    <section className={styles.legend} aria-label="Arrows and signs">
      <h2 className={styles.heading}>Arrows</h2>
      <ul>
        <Entry sign={<Arrow width={2} />}>
          cites: it points at {by === 'actor' ? 'whom' : 'what'} is cited
        </Entry>
        <Entry sign={<Wedge />}>{most > 1 ? `1 … ${countOf(most, noun)}` : `1 ${noun}`}</Entry>
        {takesWords ? (
          <Entry sign={<Arrow width={1.6} isDotted />}>
            {by === 'document' ? 'has words of it, names no document' : 'has words of it, does not name it'}
          </Entry>
        ) : null}
        {hasComments ? <Entry sign={<Arrow width={1.6} isDotted />}>in a reader’s comment</Entry> : null}
        {hasJoint ? <Entry sign={<Bracket />}>said together</Entry> : null}
        {by === 'document' ? <Entry sign={<Work isSolid />}>a document that was read</Entry> : null}
        {hasWorks ? <Entry sign={<Work />}>{WORKS[by]}</Entry> : null}
      </ul>
      {by === 'actor' ? null : <p className={styles.remark}>{REMARKS[by]}</p>}
    </section>
  );
}

function OverviewLegend({ overview }: { overview: CitationOverview }) {
  const most = Math.max(0, ...overview.edges.map(({ attributes }) => attributes.citations));
  const isOpen = overview.nodes.some(({ attributes }) => attributes.type === 'group' && attributes.isOpen);
  return (
    <section className={styles.legend} aria-label="Arrows and groups">
      <h2 className={styles.heading}>Groups</h2>
      <ul>
        <Entry sign={<Box />}>a group: it opens</Entry>
        {isOpen ? <Entry sign={<Box isOpen />}>open: what it holds stands below it</Entry> : null}
        <Entry sign={<Arrow width={2} />}>cites: it points at whom is cited</Entry>
        <Entry sign={<Wedge />}>{most > 1 ? `1 … ${countOf(most, 'citation')}` : '1 citation'}</Entry>
      </ul>
    </section>
  );
}

function Box({ isOpen = false }: { isOpen?: boolean }) {
  return (
    <path
      d={`M9.5 1.5h11v11h-11zM12 7h6${isOpen ? '' : 'M15 4v6'}`}
      fill="none"
      stroke="var(--ink-3)"
      strokeWidth={1.5}
    />
  );
}

function MatrixLegend() {
  const { graph } = useFacetedCitations();
  if (!graph) return null;
  const { arrows } = findPlaces(graph);
  const most = Math.max(0, ...arrows.map(({ assertions }) => assertions.length));
  const hasWorks = graph.nodes.some(({ attributes }) => attributes.type === 'document' && !attributes.held);
  return (
    <section className={styles.legend} aria-label="Marks and signs">
      <h2 className={styles.heading}>Marks</h2>
      <ul>
        <Entry sign={<Crossing />}>who stands at the left cites who stands above</Entry>
        <Entry sign={<Dots />}>{most > 1 ? `1 … ${countOf(most, 'assertion')}` : '1 assertion'}</Entry>
        {arrows.some(({ isComment }) => isComment) ? (
          <Entry sign={<Crossing isDotted />}>in a reader’s comment</Entry>
        ) : null}
        {hasWorks ? <Entry sign={<Work />}>a work without a named maker</Entry> : null}
      </ul>
    </section>
  );
}

function ChainsLegend() {
  const { chains } = useFacetedChains();
  if (!chains) return null;
  const most = mostAlike(chains);
  const hasComments = chains.some(({ zone }) => zone === 'comment');
  const hasJoint = chains.some(({ links }) => links.some((speakers) => speakers.length > 1));
  return (
    <section className={styles.legend} aria-label="Branches and signs">
      <h2 className={styles.heading}>Branches</h2>
      <ul>
        <Entry sign={<Line />}>who speaks first in a document</Entry>
        <Entry sign={<Arrow width={2} />}>cites: it points at whom is cited, link by link</Entry>
        <Entry sign={<Wedge />}>{most > 1 ? `1 … ${countOf(most, 'assertion')}` : '1 assertion'}</Entry>
        <Entry sign={<End />}>an end: who states it, the origin</Entry>
        {hasComments ? <Entry sign={<Arrow width={1.6} isDotted />}>in a reader’s comment</Entry> : null}
        {hasJoint ? <Entry sign={<Bracket />}>said together</Entry> : null}
      </ul>
    </section>
  );
}

/** How many chains the broadest branch holds: those of a document with the same first link. */
function mostAlike(chains: AttributionChain[]): number {
  const counts = new Map<string, number>();
  for (const { document, links } of chains) {
    const key = [document, ...(links[0] ?? [])].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function Entry({ sign, children }: { sign: React.ReactNode; children: React.ReactNode }) {
  return (
    <li className={styles.entry}>
      <svg viewBox="0 0 30 14" width={30} height={14} aria-hidden="true" focusable="false">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}

const head = <path d="M0.5 7 7.3 3.75v6.5z" fill="var(--ink-3)" />;

function Arrow({ width, isDotted = false }: { width: number; isDotted?: boolean }) {
  return (
    <>
      <path
        d="M7 7h23"
        stroke="var(--edge)"
        strokeWidth={width}
        strokeDasharray={isDotted ? '1.8 2.4' : undefined}
      />
      {head}
    </>
  );
}

function Crossing({ isDotted = false }: { isDotted?: boolean }) {
  return (
    <>
      <path
        d="M2 7h13M15 0v7"
        stroke="var(--line-2)"
        strokeDasharray={isDotted ? '1.8 2.4' : undefined}
        fill="none"
      />
      <circle cx="15" cy="7" r="3" fill="var(--ink-3)" />
    </>
  );
}

function Dots() {
  return (
    <>
      <circle cx="7" cy="7" r="2.5" fill="var(--ink-3)" />
      <circle cx="20" cy="7" r="6.5" fill="var(--ink-3)" />
    </>
  );
}

function Line() {
  return <path d="M2 7h28" stroke="var(--edge)" strokeWidth={2} />;
}

function End() {
  return (
    <>
      <circle cx="6" cy="7" r="4.5" fill="none" stroke="var(--ink-2)" strokeWidth={1.5} />
      <path d="M20 7h10" stroke="var(--edge)" strokeWidth={2} />
      <path d="M13.5 7 20.3 3.75v6.5z" fill="var(--ink-3)" />
    </>
  );
}

function Wedge() {
  return <path d="M1 6.5h28v-2.5zM1 7.5h28v3z" fill="var(--edge)" />;
}

function Bracket() {
  return <path d="M15 1.5h-5v11h5" fill="none" stroke="var(--ink-3)" strokeWidth={1.25} />;
}

/** What a hollow spine is. */
const WORKS: Record<CitationsBy, string> = {
  actor: 'a work without a named maker',
  document: 'a work that is cited, not read',
  publisher: 'a work whose publisher is not named',
};

const REMARKS = {
  document:
    'An arrow between two works is what a document tells of them: “In” says which. Who is cited without a work is seen by actor.',
  publisher:
    'A document stands under whoever published it, else by itself; a publisher also where it speaks. What it cites of its own has no arrow.',
};

function Work({ isSolid = false }: { isSolid?: boolean }) {
  const fill = isSolid ? 'var(--ink-2)' : 'none';
  return <rect x="8" y="1.5" width="7.5" height="11" fill={fill} stroke="var(--ink-2)" strokeWidth={1.6} />;
}
