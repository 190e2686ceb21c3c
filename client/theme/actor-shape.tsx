// The shape of an actor: its kind first by form, then by hue; solid where we read it, hollow where it is known by report.
import type { CSSProperties, ReactNode } from 'react';
import type { ActorKind } from '#schema';

export type ActorShapeProps = {
  kind: ActorKind;
  /** The voice of a document that was read. */
  isHeld: boolean;
  /** Side of the square it stands in, in px. */
  size?: number;
};

/** The variable of tokens.css that holds the hue of each kind. */
export const KIND_HUE: Record<ActorKind, string> = {
  person: '--person',
  state: '--state',
  'state-body': '--state',
  'armed-force': '--state',
  igo: '--org',
  ngo: '--org',
  company: '--org',
  outlet: '--outlet',
  group: '--group',
  collective: '--group',
  unidentified: '--unidentified',
};

/** What each kind is called, in the order in which kinds are listed. */
export const KIND_NAMES: Record<ActorKind, { one: string; many: string }> = {
  person: { one: 'Person', many: 'People' },
  state: { one: 'State', many: 'States' },
  'state-body': { one: 'State body', many: 'State bodies' },
  'armed-force': { one: 'Armed force', many: 'Armed forces' },
  igo: { one: 'Intergovernmental', many: 'Intergovernmental' },
  ngo: { one: 'NGO', many: 'NGOs' },
  company: { one: 'Company', many: 'Companies' },
  outlet: { one: 'Outlet', many: 'Outlets' },
  group: { one: 'Group', many: 'Groups' },
  collective: { one: 'Collective', many: 'Collectives' },
  unidentified: { one: 'Unidentified', many: 'Unidentified' },
};

export function ActorShape({ kind, isHeld, size = 14 }: ActorShapeProps) {
  const hue = `var(${KIND_HUE[kind]})`;
  const isNameless = kind === 'unidentified';
  return (
    <svg
      className="actor-shape"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill={isHeld && !isNameless ? hue : 'none'}
      stroke={hue}
      strokeWidth={1.75}
      strokeLinejoin="round"
    >
      {isNameless && isHeld ? <circle cx="8" cy="8" r="3.4" fill={hue} stroke="none" /> : null}
      {SHAPES[kind](isHeld, hue)}
    </svg>
  );
}

const square = <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="0.6" />;
const dotted: CSSProperties = { strokeDasharray: '1.6 2.2', strokeLinecap: 'butt' };
const dotInside = (isHeld: boolean, hue: string) => (
  <>
    <circle cx="8" cy="8" r="5.6" />
    <circle cx="8" cy="8" r="2.2" stroke="none" fill={isHeld ? 'var(--surface)' : hue} />
  </>
);

const SHAPES: Record<ActorKind, (isHeld: boolean, hue: string) => ReactNode> = {
  person: () => <circle cx="8" cy="8" r="5.6" />,
  state: () => square,
  'state-body': () => square,
  'armed-force': () => <path d="M5.4 2.6h5.2l2.8 2.8v8H2.6v-8z" />,
  igo: () => <path d="M4.9 2.4h6.2L14.3 8l-3.2 5.6H4.9L1.7 8z" />,
  ngo: () => <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" />,
  company: () => <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="3.2" />,
  outlet: () => <rect x="1" y="4.2" width="14" height="7.6" />,
  group: dotInside,
  collective: dotInside,
  unidentified: () => <circle cx="8" cy="8" r="5.9" style={dotted} />,
};
