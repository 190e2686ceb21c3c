// What the lines and lesser signs of the picture mean; shapes and how an actor is known stand in the facets above it.
import type { CitationOverview } from '#schema';
import { useFacetedCitations } from '../../state/current.ts';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './legend.module.css';

export function Legend() {
  const { graph, overview } = useFacetedCitations();
  if (overview) return <OverviewLegend overview={overview} />;
  if (!graph) return null;
  const most = Math.max(0, ...graph.edges.map((edge) => edge.attributes.count));
  const hasComments = graph.edges.some((edge) => edge.attributes.zone === 'comment');
  const hasJoint = graph.edges.some((edge) => edge.attributes.joint.length > 1);
  const hasWorks = graph.nodes.some(({ attributes }) => attributes.type === 'document' && !attributes.held);
  return (
    <section className={styles.legend} aria-label="Arrows and signs">
      <h2 className={styles.heading}>Arrows</h2>
      <ul>
        <Entry sign={<Arrow width={2} />}>cites: it points at whom is cited</Entry>
        <Entry sign={<Wedge />}>{most > 1 ? `1 … ${countOf(most, 'assertion')}` : '1 assertion'}</Entry>
        {hasComments ? <Entry sign={<Arrow width={1.6} isDotted />}>in a reader’s comment</Entry> : null}
        {hasJoint ? <Entry sign={<Bracket />}>said together</Entry> : null}
        {hasWorks ? <Entry sign={<Work />}>a work without a named maker</Entry> : null}
      </ul>
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

function Wedge() {
  return <path d="M1 6.5h28v-2.5zM1 7.5h28v3z" fill="var(--edge)" />;
}

function Bracket() {
  return <path d="M15 1.5h-5v11h5" fill="none" stroke="var(--ink-3)" strokeWidth={1.25} />;
}

function Work() {
  return <rect x="8" y="1.5" width="7.5" height="11" fill="none" stroke="var(--ink-2)" strokeWidth={1.6} />;
}
